package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diplomaticties.query.Form;

/** The ways to look at an answer: as a table, and in each picture that its columns allow. */
final class QuestionViews {

    static final String PARAMETER = "view";
    static final String TABLE = "table";
    static final String CHART = "chart";
    static final String TIMELINE = "timeline";
    static final String NETWORK = "network";
    static final String MAP = "map";

    private QuestionViews() {}

    /** The ways that a question's columns allow. */
    static List<String> of(Form form) {
        List<String> columns = List.copyOf(form.header().columns().keySet());
        List<String> views = new ArrayList<>(List.of(TABLE));
        if (ResultPictures.hasCounts(columns)) {
            views.add(CHART);
        }
        if (ResultPictures.hasTime(columns)) {
            views.add(TIMELINE);
        }
        if (!form.header().edges().isEmpty()) {
            views.add(NETWORK);
        }
        if (columns.contains(ResultMap.PLACE)) {
            views.add(MAP);
        }
        return views;
    }

    /** The one that a question's header asks for, if its columns allow it. */
    static String first(Form form) {
        return of(form).contains(form.header().view()) ? form.header().view() : TABLE;
    }

    /** A way to look at the answer, with where it is. */
    record Tab(String text, String href, boolean current) {}

    /** The tabs. */
    static List<Tab> tabs(Form form, String current, PageRequest request) {
        return of(form).stream()
                .map(view -> new Tab(
                        request.messages().text("view_" + view),
                        request.here(Map.of(PARAMETER, view)),
                        view.equals(current)))
                .toList();
    }
}
