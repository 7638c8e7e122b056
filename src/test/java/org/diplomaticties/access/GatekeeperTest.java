package org.diplomaticties.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.diplomaticties.file.TextFile;
import org.junit.jupiter.api.Test;

final class GatekeeperTest {

    private static final String PASSWORD = FastHash.PASSWORD;
    private static final String TOKEN = AccessToken.draw();
    private static final ClientAddress HERE = new ClientAddress("192.0.2.1");
    private static final ClientAddress ELSEWHERE = new ClientAddress("192.0.2.2");

    private final HandClock clock = new HandClock();
    private final AtomicReference<Users> users =
            new AtomicReference<>(users("ann:writer:" + FastHash.HASH, "bob:reader:" + FastHash.HASH));
    private final Gatekeeper gatekeeper = new Gatekeeper(users::get, clock);

    @Test
    void a_right_login_is_admitted_with_its_roles_the_first_time_and_after() {
        Verdict ann = new Verdict.Admitted(new Caller("ann", Set.of(Role.WRITER)));
        assertThat(gatekeeper.check(login("ann", PASSWORD), HERE)).isEqualTo(ann);
        assertThat(gatekeeper.check(login("ann", PASSWORD), HERE)).isEqualTo(ann);
        assertThat(gatekeeper.check(login("ann", PASSWORD + "x"), HERE)).isInstanceOf(Verdict.Unknown.class);
        assertThat(gatekeeper.check(login("bob", PASSWORD), HERE))
                .isEqualTo(new Verdict.Admitted(new Caller("bob", Set.of(Role.READER))));
        assertThat(gatekeeper.check(login("nobody", PASSWORD), HERE)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void who_guesses_waits_longer_and_longer() {
        guess("ann", HERE, Gatekeeper.FREE);
        assertThat(gatekeeper.check(login("ann", "guess"), HERE)).isEqualTo(new Verdict.Later(Duration.ofSeconds(1)));
        assertThat(gatekeeper.check(login("ann", PASSWORD), HERE)).isEqualTo(new Verdict.Later(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(1));
        guess("ann", HERE, 1);
        assertThat(gatekeeper.check(login("ann", "guess"), HERE)).isEqualTo(new Verdict.Later(Duration.ofSeconds(2)));
        clock.pass(Duration.ofSeconds(2));
        assertThat(gatekeeper.check(login("ann", PASSWORD), HERE)).isInstanceOf(Verdict.Admitted.class);
        guess("ann", HERE, Gatekeeper.FREE);
    }

    @Test
    void a_right_login_from_elsewhere_is_not_locked_out_by_the_guessing_of_others() {
        guess("ann", HERE, Gatekeeper.FREE);
        assertThat(gatekeeper.check(login("ann", "guess"), HERE)).isInstanceOf(Verdict.Later.class);
        assertThat(gatekeeper.check(login("ann", PASSWORD), ELSEWHERE)).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void who_guesses_at_many_names_waits_too() {
        for (int i = 0; i < Gatekeeper.FREE_IN_ALL; i++) {
            guess("name " + i, HERE, 1);
        }
        assertThat(gatekeeper.check(login("ann", PASSWORD), HERE)).isInstanceOf(Verdict.Later.class);
        assertThat(gatekeeper.check(login("ann", PASSWORD), ELSEWHERE)).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void guessing_at_a_login_that_is_known_already_is_no_faster() {
        gatekeeper.check(login("ann", PASSWORD), HERE);
        guess("ann", HERE, Gatekeeper.FREE);
        assertThat(gatekeeper.check(login("ann", "guess"), HERE)).isInstanceOf(Verdict.Later.class);
        assertThat(gatekeeper.check(login("ann", PASSWORD), HERE)).isInstanceOf(Verdict.Later.class);
    }

    @Test
    void the_same_login_in_another_form_of_unicode_is_no_guess() {
        users.set(users("Ämt:writer:" + FastHash.HASH));
        for (int i = 0; i < Gatekeeper.FREE * 2; i++) {
            String name = i % 2 == 0 ? "Ämt" : "A\u0308mt";
            assertThat(gatekeeper.check(login(name, PASSWORD), HERE)).isInstanceOf(Verdict.Admitted.class);
        }
    }

    @Test
    void wrong_tokens_make_others_of_them_wait_and_no_right_one() {
        users.set(users(AccessToken.of("nightly", Set.of(Role.WRITER), TOKEN, LocalDate.MAX)
                .line()));
        for (int i = 0; i < Gatekeeper.FREE; i++) {
            assertThat(gatekeeper.check(new Bearer("wrong"), HERE)).isInstanceOf(Verdict.Unknown.class);
        }
        assertThat(gatekeeper.check(new Bearer("wrong"), HERE)).isInstanceOf(Verdict.Later.class);
        assertThat(gatekeeper.check(new Bearer(TOKEN), HERE))
                .isEqualTo(new Verdict.Admitted(new Caller("nightly", Set.of(Role.WRITER))));
        assertThat(gatekeeper.check(login("nobody", PASSWORD), ELSEWHERE)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void a_token_that_ran_out_is_none() {
        users.set(users(AccessToken.of("nightly", Set.of(Role.WRITER), TOKEN, LocalDate.of(2026, 11, 25))
                .line()));
        assertThat(gatekeeper.check(new Bearer(TOKEN), HERE)).isInstanceOf(Verdict.Admitted.class);
        clock.pass(Duration.ofDays(1));
        assertThat(gatekeeper.check(new Bearer(TOKEN), HERE)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void who_is_no_user_any_more_is_out_at_once() {
        gatekeeper.check(login("ann", PASSWORD), HERE);
        users.set(users("bob:reader:" + FastHash.HASH));
        assertThat(gatekeeper.check(login("ann", PASSWORD), HERE)).isInstanceOf(Verdict.Unknown.class);
    }

    private void guess(String name, ClientAddress client, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(gatekeeper.check(login(name, "guess " + i), client)).isInstanceOf(Verdict.Unknown.class);
        }
    }

    private static Login login(String name, String password) {
        return new Login(name, password);
    }

    private static Users users(String... lines) {
        return Users.read(new TextFile("users", "", String.join("\n", lines)));
    }
}
