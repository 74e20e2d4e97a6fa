package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.harmonic.export.ArrayFormat;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SampledArrays;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.basis.KernelDocument;
import org.intertwiner.verify.basis.Recheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java examples of the page about taking bases elsewhere, run; {@link GuideTest} holds that
 * they are the same text.
 */
class ExportExampleTest {
  @TempDir private Path folder;

  private static KernelSpace space() {
    var square = Groups.dihedral(4);
    var vector = Representations.plane(square);
    return KernelSpace.on(vector).from(Representations.regular(square)).to(vector).upToDegree(4);
  }

  @Test
  void aDocumentIsCheckedAgain() throws IOException {
    var space = space();
    Path file = folder.resolve("basis.json");
    KernelDocument document = BasisDocument.of(space);
    document.write(file, false);

    Recheck again = BasisDocument.read(file).recheck();
    again.report().verdict();
    assertThat(again.report().verdict().word()).isEqualTo("PROVED");
  }

  @Test
  void aSampledBasisIsWritten() throws IOException {
    var space = space();
    SampledBasis basis = space.sample(Grid.square(7), GaussianRings.of(0, 1, 2, 3));
    Path file = folder.resolve("basis.safetensors");
    ArrayFormat.of(file).write(file, false, SampledArrays.dense(basis), SampledArrays.texts(basis));
    assertThat(file).isNotEmptyFile();
  }
}
