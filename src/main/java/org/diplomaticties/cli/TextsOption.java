package org.diplomaticties.cli;

import java.nio.file.Path;
import java.util.List;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.file.Folder;
import picocli.CommandLine.Option;

/** The option that names a folder with the texts of sources. */
final class TextsOption {

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description =
                    "Folder with the texts of sources (.txt), as they were when the sources were read; passages are"
                            + " looked up in them, and their digests compared.")
    private Path folder;

    /** The texts; none where no folder is named. */
    List<SourceText> read() {
        return folder == null
                ? List.of()
                : Folder.at(folder).files(".txt").stream()
                        .map(file -> SourceText.of(file.text()))
                        .toList();
    }
}
