package org.diplomaticties.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;

/** Sources that passed every check, with the days that their dates can mean. */
public final class ValidSources {

    private final List<SourceGraph> sources;

    private ValidSources(List<SourceGraph> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * Every problem of what was read, sorted by place: those of reading and those of every rule.
     *
     * @param texts the texts of sources that are at hand, against which digests are checked
     */
    public static List<Problem> check(Ontology ontology, SourceReader read, List<SourceText> texts) {
        Checked checked = Checked.of(ontology, read.sources());
        Map<String, SourceText> byDigest = texts.stream()
                .collect(Collectors.toMap(SourceText::digest, Function.identity(), (first, same) -> first));
        List<Problem> problems = new ArrayList<>(read.problems());
        VocabularyRule.check(checked).forEach(problems::add);
        if (read.complete()) { // in half a file, rules would miss what stands in the other half
            Stream.of(
                            SourceRule.check(checked),
                            ShapeRule.check(checked),
                            ClaimRule.check(checked),
                            PeriodRule.check(checked),
                            PassageRule.check(checked, byDigest))
                    .flatMap(rule -> rule)
                    .forEach(problems::add);
        }
        return problems.stream().sorted(Problem.BY_PLACE).distinct().toList();
    }

    /**
     * Makes sources valid or tells why they are not.
     *
     * @throws TiesException with every problem, if there is one
     */
    public static ValidSources of(Ontology ontology, SourceReader read) {
        List<Problem> problems = check(ontology, read, List.of());
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        read.sources().forEach(source -> DerivedDates.addTo(source.graph()));
        return new ValidSources(read.sources());
    }

    /** The sources' graphs. Not to be changed. */
    public List<SourceGraph> sources() {
        return sources;
    }
}
