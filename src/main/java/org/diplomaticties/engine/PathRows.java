package org.diplomaticties.engine;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.diplomaticties.guard.Guard;

/** The ends of a property path (SPARQL 1.1, section 9), for each row that comes in. */
final class PathRows extends QueryIterRepeatApply {

    private final TriplePath asked;
    private final Path path;
    private final PathWalk walk;

    PathRows(TriplePath asked, QueryIterator input, Guard guard, ExecutionContext context) {
        super(input, context);
        this.asked = asked;
        this.path = asked.isTriple() ? new P_Link(asked.getPredicate()) : asked.getPath();
        this.walk = new PathWalk(context.getActiveGraph(), guard);
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        Node subject = Var.lookup(row, asked.getSubject());
        Node object = Var.lookup(row, asked.getObject());
        return QueryIterPlainWrapper.create(rows(row, subject, object), getExecContext());
    }

    private Iterator<Binding> rows(Binding row, Node subject, Node object) {
        boolean from = !Var.isVar(subject);
        boolean to = !Var.isVar(object);
        if (from && to) {
            return Iter.map(walk.between(subject, path, object), end -> row);
        }
        if (from) {
            return ends(row, walk.from(subject, path, true), Var.alloc(object));
        }
        if (to) {
            return ends(row, walk.from(object, path, false), Var.alloc(subject));
        }
        Iterator<Node> starts = walk.starts(path);
        if (subject.equals(object)) {
            return Iter.flatMap(starts, start -> ends(row, List.copyOf(round(start)), Var.alloc(subject)));
        }
        return Iter.flatMap(starts, start -> {
            Binding begun = BindingFactory.binding(row, Var.alloc(subject), start);
            return ends(begun, walk.from(start, path, true), Var.alloc(object));
        });
    }

    private List<Node> round(Node start) {
        return Iter.toList(walk.between(start, path, start));
    }

    private static Iterator<Binding> ends(Binding row, Iterable<Node> ends, Var variable) {
        return Iter.map(ends.iterator(), end -> BindingFactory.binding(row, variable, end));
    }
}
