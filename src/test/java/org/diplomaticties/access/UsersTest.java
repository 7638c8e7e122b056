package org.diplomaticties.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsersTest {

    private static final String BCRYPT = "$shiro2$2y$10$7ZkZkZkZkZkZkZkZkZkZkOa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a";

    @Test
    void a_user_is_known_by_name_and_password() {
        User ann = User.of("Ann Ämtmann", Set.of(Role.WRITER, Role.READER), "correct horse");
        User bob = User.of("bob", Set.of(Role.READER), "battery staple");
        Users users = Users.read(file("# who may log in\n\n" + ann.line() + "\r\n" + bob.line()));
        assertThat(users.withPassword("Ann Ämtmann", "correct horse")).contains(ann);
        assertThat(users.withPassword("Ann A\u0308mtmann", "correct horse")).contains(ann);
        assertThat(users.withPassword("bob", "correct horse")).isEmpty();
        assertThat(users.withPassword("nobody", "correct horse")).isEmpty();
        assertThat(users.withPassword("bob", "")).isEmpty();
    }

    @Test
    void a_line_keeps_no_password() {
        assertThat(User.of("ann", Set.of(Role.WRITER, Role.READER), "correct horse")
                        .line())
                .startsWith("ann:reader,writer:$shiro2$argon2id$v=19$")
                .doesNotContain("horse");
    }

    @Test
    void a_role_may_what_lower_roles_may() {
        Caller writer = new User("ann", Set.of(Role.WRITER), BCRYPT).caller();
        assertThat(writer.may(Role.READER)).isTrue();
        assertThat(writer.may(Role.WRITER)).isTrue();
        assertThat(writer.may(Role.ADMIN)).isFalse();
    }

    @Test
    void every_line_that_is_none_is_told() {
        String lines = """
                ann:writer:%s
                bob
                 eve:writer:%s
                joe:writer,boss:%s
                kim:reader:secret password
                ann:reader:%s
                """.formatted(BCRYPT, BCRYPT, BCRYPT, BCRYPT);
        assertThatThrownBy(() -> Users.read(file(lines)))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("users:2: This is no user. Write name:role:hash")
                .hasMessageContaining("users:3: \" eve\" is no user's name.")
                .hasMessageContaining("users:4: \"boss\" is no role. Write reader, writer or admin")
                .hasMessageContaining("users:5: What stands for the password is no hash that can be checked.")
                .hasMessageContaining("users:6: There is a user \"ann\" above already.")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void a_file_without_users_is_refused() {
        assertThatThrownBy(() -> Users.read(file("# nobody yet\n"))).hasMessageStartingWith("users: It names no user.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a:b", "#ann", "ann ", "a\nb"})
    void a_name_that_no_login_can_have_is_refused(String name) {
        assertThatThrownBy(() -> User.of(name, Set.of(Role.READER), "correct horse"))
                .hasMessageContaining("is no user's name.");
    }

    @Test
    void a_short_password_is_refused() {
        assertThatThrownBy(() -> User.of("ann", Set.of(Role.READER), "1234567"))
                .hasMessage("password: It is too short. Take at least 8 characters.");
    }

    private static TextFile file(String text) {
        return new TextFile("users", "", text);
    }
}
