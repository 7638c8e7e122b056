package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Post;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.rdf.IriMinter;

/** Finds the posts of memberships. A role in an organisation is a post, too. */
final class PopoloPosts {

    private static final String USUAL_ROLE = "Member";
    private static final List<String> DIPLOMATIC = List.of("ambassador", "permanent representative");

    private final PopoloIndex index;
    private final PostFinder finder;
    private final StateFinder states;
    private final Sink out;
    private final Map<ThingKey, PostFinder.Found> told = new HashMap<>();

    PopoloPosts(PopoloIndex index, PostFinder finder, StateFinder states, Sink out) {
        this.index = index;
        this.finder = finder;
        this.states = states;
        this.out = out;
    }

    /** The post of a membership, added to the facts; empty with a problem where the record does not say which. */
    Optional<PostFinder.Found> find(PopoloRecord membership, PartialDate on) {
        Optional<String> postId = membership.link("post");
        Optional<PopoloIndex.Seat> seat = postId.flatMap(index::post);
        if (postId.isPresent() && seat.isEmpty()) {
            membership.unknown("post_id", postId.get(), "the membership");
            return Optional.empty();
        }
        Optional<String> organizationId = membership
                .link("organization")
                .or(() -> seat.flatMap(one -> one.organization().stream().findFirst()));
        Optional<PopoloIndex.Body> body = organizationId.flatMap(index::organization);
        if (organizationId.isPresent() && body.isEmpty()) {
            membership.unknown("organization_id", organizationId.get(), "the membership");
            return Optional.empty();
        }
        if (body.isEmpty()) {
            membership.problem(
                    ProblemKind.MISSING_VALUE,
                    "The membership has neither organization_id nor a post that is in an organization.",
                    "Add one; the record was left out.");
            return Optional.empty();
        }
        String title = seat.map(PopoloIndex.Seat::title)
                .or(() -> membership.text("role"))
                .orElse(USUAL_ROLE);
        return body.get().isState() || isDiplomatic(title)
                ? ofState(membership, title, body.get(), on)
                : Optional.of(inOrganization(postId, title, body.get()));
    }

    private Optional<PostFinder.Found> ofState(
            PopoloRecord membership, String title, PopoloIndex.Body body, PartialDate on) {
        List<ThingKey> of = body.isState()
                ? List.of(body.thing())
                : index.stateOf(body).stream().toList();
        of.forEach(state -> states.known(state.key()));
        return finder.find(new PostFinder.Title(title, of, List.of(), on, membership.where()));
    }

    private PostFinder.Found inOrganization(Optional<String> postId, String title, PopoloIndex.Body body) {
        String role = IriMinter.canKey(title) ? IriMinter.key(title) : "post";
        // A dot stands in no key that is made from words, so that a role is never taken for the id of a post.
        ThingKey thing = ThingKey.post(postId.map(id -> out.source().key() + "-" + IriMinter.key(id))
                .orElseGet(() -> body.thing().key() + "." + role));
        return told.computeIfAbsent(thing, first -> {
            String label = title.toLowerCase(Locale.ROOT).contains(body.name().toLowerCase(Locale.ROOT))
                    ? title
                    : PostFinder.capitalized(title) + ", " + body.name();
            List<RecordRef> records = postId.stream()
                    .map(id -> new RecordRef(out.source(), "posts/" + id))
                    .toList();
            Post post = new Post(thing, label, new Post.InOrganization(body.thing()), records);
            out.fact(post);
            return new PostFinder.Found(post, List.of());
        });
    }

    private static boolean isDiplomatic(String title) {
        return DIPLOMATIC.stream().anyMatch(title.toLowerCase(Locale.ROOT)::startsWith);
    }
}
