package org.diplomaticties.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.diplomaticties.file.TextFile;
import org.junit.jupiter.api.Test;

final class AccessTokenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_token_has_256_random_bits_and_can_be_found_in_files() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String token = AccessToken.draw();
            assertThat(token).matches("ties_[-_A-Za-z0-9]{43}");
            drawn.add(token);
        }
        assertThat(drawn).hasSize(100);
    }

    @Test
    void a_file_keeps_a_digest_of_a_token_and_knows_it_again() {
        String token = AccessToken.draw();
        AccessToken kept = AccessToken.of("nightly", Set.of(Role.READER, Role.WRITER), token, LocalDate.MAX);
        assertThat(kept.line())
                .matches("nightly:reader,writer:token:[0-9a-f]{64}")
                .doesNotContain(token.substring(5));
        Users users = users(kept.line());
        assertThat(users.withToken(token, TODAY)).contains(kept);
        assertThat(users.withToken(token + "x", TODAY)).isEmpty();
        assertThat(users.withToken(kept.digest(), TODAY)).isEmpty();
        assertThat(users.withToken("", TODAY)).isEmpty();
        assertThat(users.named("nightly")).isEmpty();
    }

    @Test
    void a_token_is_taken_until_its_last_day() {
        String token = AccessToken.draw();
        AccessToken kept = AccessToken.of("nightly", Set.of(Role.WRITER), token, TODAY);
        assertThat(kept.line()).endsWith(":2026-11-25");
        Users users = users(kept.line());
        assertThat(users.withToken(token, TODAY)).contains(kept);
        assertThat(users.withToken(token, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_name_has_as_many_tokens_as_it_needs_and_a_password_besides() {
        String first = AccessToken.draw();
        String second = AccessToken.draw();
        Users users = users(
                AccessToken.of("ann", Set.of(Role.READER), first, LocalDate.MAX).line()
                        + "\n"
                        + AccessToken.of("ann", Set.of(Role.WRITER), second, LocalDate.MAX)
                                .line()
                        + "\nann:admin:" + FastHash.HASH);
        assertThat(users.withToken(first, TODAY).orElseThrow().roles()).containsExactly(Role.READER);
        assertThat(users.withToken(second, TODAY).orElseThrow().roles()).containsExactly(Role.WRITER);
        assertThat(users.named("ann").orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void a_line_that_is_no_token_is_told_without_what_may_be_one() {
        String line = AccessToken.of("ann", Set.of(Role.READER), "secret", LocalDate.MAX)
                .line();
        String lines = line + "\nbob:writer:token:ties_secret\n" + line.replace("ann", "eve") + "\n" + line + ":soon\n";
        assertThatThrownBy(() -> users(lines))
                .hasMessageContaining("users:2: What stands for the token is no digest of one.")
                .hasMessageContaining("users:3: This token stands above already.")
                .hasMessageContaining("users:4: The last day of the token is no day. Write it as 2027-01-31.")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void a_token_has_no_place_in_a_log() {
        assertThat(new Bearer("ties_secret")).hasToString("a token");
    }

    private static Users users(String text) {
        return Users.read(new TextFile("users", "", text));
    }
}
