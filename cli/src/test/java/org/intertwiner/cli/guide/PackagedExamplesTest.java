package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.cli.Main;
import org.intertwiner.cli.Shell;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.pdo.Metric;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the examples are held against an image, those in Java run from archives too, and these are
 * those of the image.
 */
class PackagedExamplesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Groups.class,
        CharacterTable.class,
        KernelSpace.class,
        Metric.class,
        Verdict.class,
        FieldType.class,
        Main.class
      })
  void theArchiveUnderTestIsThatOfTheImage(Class<?> type) throws URISyntaxException {
    assumeTrue(Shell.archives().isPresent(), "-Dintertwiner.program names no image");
    Path tested = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path shipped =
        Shell.archives().orElseThrow().stream()
            .filter(file -> file.getFileName().equals(tested.getFileName()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("the image has no " + tested.getFileName()));
    assertThat(tested).hasSameBinaryContentAs(shipped);
  }
}
