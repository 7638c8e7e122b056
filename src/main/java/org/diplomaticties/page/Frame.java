package org.diplomaticties.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the frame around a page: head, foot, languages, what version of the graph it is from. */
public final class Frame {

    private static final List<Section> SECTIONS = List.of(
            new Section("browse", "/browse"),
            new Section("questions", "/queries"),
            new Section("editor", "/sparql.html"),
            new Section("paths", "/path"),
            new Section("about", "/about"));

    private final Templates templates = new Templates(Frame.class);

    private record Section(String name, String path) {}

    /** An entry of the head's list. */
    record Entry(String text, String href, boolean current) {}

    /** What the frame's template shows. */
    record View(
            String title,
            String lang,
            String textLang,
            String dir,
            String base,
            String kept,
            Map<String, String> t,
            List<Entry> sections,
            List<LanguageLink> languages,
            String version,
            String changed,
            String changedText,
            String versionLink,
            boolean earlier,
            String newestLink,
            List<String> scripts,
            List<PageContent.Alternate> alternates,
            List<Hidden> hidden) {
        boolean anyAlternates() {
            return !alternates.isEmpty();
        }
    }

    /** A language to switch to. */
    record LanguageLink(String tag, String name, String href, boolean current) {}

    /** A parameter that a form of the frame keeps. */
    record Hidden(String name, String value) {}

    /** The page as HTML. */
    public String around(PageContent content, PageRequest request) {
        return templates.render(content.template(), view(content, request), content.view());
    }

    private static View view(PageContent content, PageRequest request) {
        Messages messages = request.messages();
        return new View(
                content.title(),
                request.language().tag(),
                messages.locale().getLanguage(),
                request.language().direction(),
                request.site().path(),
                request.kept(),
                messages.texts(),
                SECTIONS.stream()
                        .map(section -> new Entry(
                                messages.text("section_" + section.name()),
                                request.link(section.path()),
                                section.name().equals(content.section())))
                        .toList(),
                Stream.of(Language.values())
                        .map(language -> new LanguageLink(
                                language.tag(),
                                language.ownName(),
                                request.here(Map.of(PageRequest.LANGUAGE, language.tag())),
                                language == request.language()))
                        .toList(),
                request.version().toString(),
                request.changed().equals(Instant.EPOCH)
                        ? ""
                        : LocalDate.ofInstant(request.changed(), ZoneOffset.UTC).toString(),
                request.changed().equals(Instant.EPOCH)
                        ? ""
                        : new DateText(request.messages().language())
                                .day(LocalDate.ofInstant(request.changed(), ZoneOffset.UTC)),
                request.here(Map.of(PageRequest.VERSION, request.version().toString())),
                content.status() < 400 && request.parameter(PageRequest.VERSION).isPresent(),
                request.here(Map.of(PageRequest.VERSION, "")),
                content.scripts(),
                content.alternates(),
                kept(request));
    }

    /** The parameters that forms keep: language and version, where the page's own address names them. */
    static List<Hidden> kept(PageRequest request) {
        return Stream.of(PageRequest.LANGUAGE, PageRequest.VERSION)
                .flatMap(name -> request.parameter(name).map(value -> new Hidden(name, value)).stream())
                .toList();
    }
}
