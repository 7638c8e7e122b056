package org.diplomaticties.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.modify.request.UpdateVisitorBase;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Finds what an update asks for and may not do, before any of it is run. */
final class UpdateCheck extends UpdateVisitorBase {

    private final WriteRule rule;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private String where = "";

    private UpdateCheck(WriteRule rule) {
        this.rule = rule;
    }

    /** Throws every problem, each with the number of its operation, from 1. */
    static void check(UpdateRequest request, WriteRule rule) {
        UpdateCheck check = new UpdateCheck(rule);
        int number = 0;
        for (Update operation : request.getOperations()) {
            number++;
            check.where = "operation " + number;
            operation.visit(check);
        }
        if (!check.problems.isEmpty()) {
            throw new TiesException(List.copyOf(check.problems));
        }
    }

    /** A problem with a graph that an update would write, empty if it may. */
    static Stream<Problem> ofTarget(Node graph, WriteRule rule, String where) {
        if (graph.isVariable()) {
            return Stream.empty(); // known only when the update runs
        }
        return rule.refusal(graph).stream()
                .map(reason -> Problem.invalid(
                        where, reason, "Name the graph of a source, with GRAPH <source> { … } or WITH <source>."));
    }

    @Override
    public void visit(UpdateLoad update) {
        problems.add(Problem.invalid(
                where,
                "LOAD would make the server fetch a document.",
                "Fetch it yourself, and send it with PUT to /data?graph=…"));
    }

    @Override
    public void visit(UpdateDrop update) {
        remove(update);
    }

    @Override
    public void visit(UpdateClear update) {
        remove(update);
    }

    @Override
    public void visit(UpdateCreate update) {
        write(update.getGraph());
    }

    @Override
    public void visit(UpdateAdd update) {
        write(update.getDest());
    }

    @Override
    public void visit(UpdateCopy update) {
        write(update.getDest());
    }

    @Override
    public void visit(UpdateMove update) {
        write(update.getSrc());
        write(update.getDest());
    }

    @Override
    public void visit(UpdateDataInsert update) {
        update.getQuads().forEach(quad -> write(quad.getGraph()));
    }

    @Override
    public void visit(UpdateDataDelete update) {
        update.getQuads().forEach(quad -> write(quad.getGraph()));
    }

    @Override
    public void visit(UpdateDeleteWhere update) {
        update.getQuads().forEach(quad -> write(quad.getGraph()));
    }

    @Override
    public void visit(UpdateModify update) {
        Node with = update.getWithIRI() == null ? Quad.defaultGraphNodeGenerated : update.getWithIRI();
        Stream.concat(update.getDeleteQuads().stream(), update.getInsertQuads().stream())
                .map(Quad::getGraph)
                .forEach(graph -> write(graph.equals(Quad.defaultGraphNodeGenerated) ? with : graph));
        if (ServiceFinder.isIn(update.getWherePattern())) {
            problems.add(Problem.invalid(
                    where,
                    "SERVICE would make this server ask another.",
                    "Ask it yourself, and put what it answers into the update."));
        }
    }

    private void remove(UpdateDropClear update) {
        if (update.isAll() || update.isAllNamed()) {
            if (rule.refusal(Edit.VOCABULARY).isPresent()) {
                problems.add(Problem.invalid(
                        where,
                        "It removes every graph, the vocabulary too.",
                        "Remove the sources one by one, by name."));
            }
        } else {
            write(update.getTarget());
        }
    }

    private void write(Target target) {
        write(target.isDefault() ? Quad.defaultGraphIRI : target.getGraph());
    }

    private void write(Node graph) {
        ofTarget(graph, rule, where).forEach(problems::add);
    }
}
