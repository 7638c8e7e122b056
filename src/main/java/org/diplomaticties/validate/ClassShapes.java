package org.diplomaticties.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.diplomaticties.ontology.Ontology;

/**
 * The shapes by the classes whose things must fit them. Jena asks each shape of each thing whether it is meant, which costs
 * more than the checks; the classes of a thing are here looked up once.
 */
final class ClassShapes {

    private final Shapes all;
    private final Map<Node, Set<Shape>> byClass = new HashMap<>();

    ClassShapes(Ontology ontology) {
        this.all = Shapes.parse(ontology.shapes());
        for (Shape shape : all.getTargetShapes()) {
            for (Target target : shape.getTargets()) {
                if (target.getTargetType() != TargetType.targetClass) {
                    throw new IllegalStateException(
                            shape.getShapeNode() + " is for something else than a class: " + target.getTargetType());
                }
                byClass.computeIfAbsent(target.getObject(), any -> new LinkedHashSet<>())
                        .add(shape);
            }
        }
        ontology.classes().forEach(type -> inherit(ontology.vocabulary(), type));
    }

    Shapes all() {
        return all;
    }

    /** The shapes that a thing must fit. */
    Stream<Shape> of(Node thing, Graph graph) {
        return graph.stream(thing, RDF.type.asNode(), Node.ANY)
                .flatMap(triple -> byClass.getOrDefault(triple.getObject(), Set.of()).stream())
                .distinct();
    }

    /** What must be true of a class's things is true of those of its sub-classes. */
    private void inherit(Graph vocabulary, Node type) {
        Set<Node> above = new HashSet<>(List.of(type));
        Deque<Node> next = new ArrayDeque<>(above);
        while (!next.isEmpty()) {
            vocabulary.stream(next.remove(), RDFS.subClassOf.asNode(), Node.ANY)
                    .map(Triple::getObject)
                    .filter(above::add)
                    .forEach(next::add);
        }
        Set<Shape> shapes = new LinkedHashSet<>();
        above.forEach(each -> shapes.addAll(byClass.getOrDefault(each, Set.of())));
        byClass.put(type, shapes);
    }
}
