package org.diplomaticties.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.picture.PlaceMap;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Question;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.result.Answers;
import org.diplomaticties.result.Asking;
import org.diplomaticties.result.Citation;
import org.diplomaticties.result.Network;
import org.diplomaticties.result.Snippets;

/**
 * An answer as its page shows it: a picture where one is chosen, the table, and what can be taken away.
 *
 * @param cut what is told of rows that are not sent; empty if all are
 * @param picture the picture; null for the table alone, and where there is nothing to draw
 * @param apology why there is no picture; empty if nothing is wrong
 * @param citation how it is cited
 */
record QuestionAnswer(
        ResultTable table,
        String count,
        String cut,
        List<QuestionViews.Tab> tabs,
        Drawn picture,
        String apology,
        List<Download> downloads,
        String editor,
        List<Copy> copies,
        String citation) {

    /** A text to copy, with what it is for. */
    record Copy(String name, String text) {}

    boolean anyTabs() {
        return tabs.size() > 1;
    }

    /** The answer in a format. */
    record Download(String name, String href) {}

    /**
     * A picture.
     *
     * @param note what is told of what is not drawn; empty if all is
     * @param network for the script; empty if it is no network
     * @param places for the script; empty if it is no map
     */
    record Drawn(String svg, String note, String network, String places) {

        boolean anyNetwork() {
            return !network.isEmpty();
        }

        boolean anyPlaces() {
            return !places.isEmpty();
        }
    }

    /** What is asked, with all that is needed to answer it for a reader. */
    record Asked(Question question, Asking asking, PageRequest request, DatasetGraph dataset, Labels labels) {

        private Messages messages() {
            return request.messages();
        }

        private String view() {
            return request.parameter(QuestionViews.PARAMETER).orElse(QuestionViews.first(question.form()));
        }

        QuestionAnswer answer() {
            Reader reader = new Reader(this);
            question.answer(dataset, asking.arguments(), reader::read);
            return reader.answer();
        }
    }

    /** Reads the rows once, for table and network alike. */
    private static final class Reader {

        private final Asked asked;
        private final String view;
        private ResultTable table;
        private ResultNetwork network;
        private String apology = "";

        Reader(Asked asked) {
            this.asked = asked;
            this.view = asked.view();
            if (!QuestionViews.of(asked.question().form()).contains(view)) {
                throw new TiesException(Problem.invalid(
                        QuestionViews.PARAMETER,
                        Problem.quoted(view) + " is no way to look at this answer.",
                        "Use one of "
                                + String.join(
                                        ", ", QuestionViews.of(asked.question().form())) + "."));
            }
        }

        void read(RowSet rows) {
            ResultTable.Reading reading = ResultTable.reading(rows.getResultVars(), asked.labels(), asked.request());
            RowSet seen = RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> {
                reading.add(row);
                return row;
            }));
            if (view.equals(QuestionViews.NETWORK)) {
                gather(seen);
            }
            seen.forEachRemaining(row -> {});
            table = reading.table(asked.question().form());
        }

        private void gather(RowSet rows) {
            try {
                network = ResultNetwork.of(
                        Network.of(asked.asking(), rows, asked.dataset().getDefaultGraph()), asked.labels());
            } catch (TiesException e) {
                apology = asked.messages().text("networkTooLarge");
            }
        }

        QuestionAnswer answer() {
            Messages messages = asked.messages();
            var form = asked.question().form();
            Map<String, String> inEditor = new LinkedHashMap<>();
            inEditor.put(EditorPage.QUESTION, form.name());
            inEditor.putAll(asked.asking().values());
            boolean sparql = asked.question().sparql(asked.asking().arguments()).isPresent();
            return new QuestionAnswer(
                    table,
                    messages.text("rowCount", table.count()),
                    table.more() == 0
                            ? ""
                            : messages.text("rowsCut", table.rows().size(), table.count(), table.more()),
                    QuestionViews.tabs(form, view, asked.request()),
                    table.anyRows() ? drawn() : null,
                    apology,
                    downloads(),
                    sparql ? asked.request().link("/sparql.html", inEditor) : "",
                    copies(),
                    Citation.of(asked.asking()).text());
        }

        private Drawn drawn() {
            Caption caption = new Caption(
                    "picture",
                    asked.question().form().header().summary(),
                    asked.messages().text("pictureNote"),
                    asked.messages().locale());
            ResultPictures pictures = new ResultPictures(table, caption);
            return switch (view) {
                case QuestionViews.CHART -> drawn(pictures.chart(), "pictureCut", "", "");
                case QuestionViews.TIMELINE -> drawn(pictures.timeline(), "pictureCut", "", "");
                case QuestionViews.NETWORK ->
                    network == null ? null : drawn(network.picture(caption), "networkCut", network.json(), "");
                case QuestionViews.MAP -> map(caption);
                default -> null;
            };
        }

        private Drawn map(Caption caption) {
            PlaceMap map = ResultMap.of(table, asked.dataset().getDefaultGraph(), caption);
            if (map.markers().isEmpty()) {
                apology = asked.messages().text("placesUnknown");
                return null;
            }
            return drawn(map.picture(), "pictureCut", "", ResultMap.json(map));
        }

        private Drawn drawn(Picture picture, String cut, String ties, String places) {
            String note = picture.leftOut() == 0
                    ? ""
                    : asked.messages().text(cut, picture.shown(), picture.shown() + picture.leftOut());
            return new Drawn(picture.svg(), note, ties, places);
        }

        private List<Copy> copies() {
            return new Snippets()
                    .of(asked.question(), asked.asking()).stream()
                            .map(snippet -> new Copy(asked.messages().text("snippet_" + snippet.key()), snippet.text()))
                            .toList();
        }

        private List<Download> downloads() {
            return Answers.formats(asked.question().form()).stream()
                    .map(this::download)
                    .toList();
        }

        private Download download(Format format) {
            Map<String, String> parameters = new LinkedHashMap<>(asked.asking().values());
            parameters.put("format", format.name());
            parameters.put("download", "1");
            parameters.put(PageRequest.VERSION, asked.request().version().toString());
            String path = "/api/queries/" + asked.question().form().name();
            return new Download(format.name(), asked.request().to(path, parameters));
        }
    }
}
