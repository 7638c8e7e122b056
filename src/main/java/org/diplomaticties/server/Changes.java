package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.change.WriteRule;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.WritableStore;

/** Makes the changes that requests ask for, and answers what came of them. */
final class Changes {

    private final WritableStore store;

    Changes(WritableStore store) {
        this.store = store;
    }

    /** Which graphs may be written. */
    WriteRule rule() {
        return store.rule();
    }

    /**
     * The change that an update is.
     *
     * @throws TiesException with everything that it asks for and may not do
     */
    Edit edit(UpdateRequest update) {
        return Edit.update(update, store.rule());
    }

    /**
     * Makes a change in the name of the user who is logged in.
     *
     * @param status the status if it is made, asked for afterwards
     * @throws TiesException if what the request says besides the change is wrong
     */
    void make(HttpServletRequest request, HttpServletResponse response, Edit edit, IntSupplier status)
            throws IOException {
        Reason reason = ChangeReason.of(request);
        IfMatch condition = IfMatch.of(request);
        Optional<Commit> commit;
        try {
            commit = condition.given() && !condition.any()
                    ? store.changeFrom(condition.versions(), edit, reason)
                    : store.change(edit, reason);
        } catch (TiesException e) {
            if (e.problem().kind() == Problem.Kind.INVALID) {
                ProblemReport.send(request, response, e.problems());
            } else {
                ErrorAnswer.send(response, e);
            }
            return;
        }
        Version version = commit.map(Commit::version).orElseGet(store::version);
        String text = commit.map(made ->
                        "Version " + version + ": " + made.added() + " triples added, " + made.removed() + " removed.")
                .orElse("Nothing changed; the version is still " + version + ".");
        response.setStatus(status.getAsInt());
        response.setHeader(VersionHeaders.HEADER, version.toString());
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
