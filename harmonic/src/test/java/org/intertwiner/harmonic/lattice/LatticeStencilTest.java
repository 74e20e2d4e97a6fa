package org.intertwiner.harmonic.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.Lattice;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.harmonic.export.ArrayFormat;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatticeStencilTest {

  private static LatticeKernelSpace<AffineOperation> kernels(CrystalLattice crystal, int shells) {
    LatticeField<AffineOperation> vectors =
        crystal.symmetry().field(crystal.site(), crystal.symmetry().vector());
    return LatticeKernelSpace.from(vectors).to(vectors).upToShells(shells);
  }

  @Test
  void theSixNeighboursAreASquareArrayWithTwoCornersMasked() {
    CrystalLattice crystal = CrystalLattice.named("triangular");
    LatticeField<AffineOperation> field =
        crystal
            .symmetry()
            .field(crystal.site(), Representations.trivial(crystal.symmetry().group()));
    LatticeStencil stencil = LatticeKernelSpace.from(field).to(field).upToShells(2).stencil();
    assertThat(stencil.shape()).containsExactly(3, 3);
    assertThat(stencil.size()).isEqualTo(2);
    assertThat(stencil.toArray(1)).containsExactly(1, 1, 0, 1, 0, 1, 0, 1, 1);
    assertThat(stencil.mask())
        .containsExactly(true, true, false, true, true, true, false, true, true);
    assertThat(stencil.combine(2, 5)).containsExactly(5, 5, 0, 5, 2, 5, 0, 5, 5);
    assertThat(stencil.toArray()).hasSize(18).startsWith(0, 0, 0, 0, 1, 0);
    assertThat(stencil.squaredLengths()).containsExactly(0, 1);
    assertThat(stencil.basisVectors()[1]).containsExactly(-0.5, Math.sqrt(3) / 2);
    assertThat(stencil.toString()).contains("[3, 3]");
    assertThatThrownBy(() -> stencil.combine(1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void arraysAreWrittenWithTheirShapes(@TempDir Path folder) throws IOException {
    LatticeStencil stencil = kernels(CrystalLattice.named("honeycomb"), 2).stencil();
    Path file = folder.resolve("honeycomb.npz");
    ArrayFormat.of(file).write(file, false, stencil.arrays(), Map.of());
    Map<String, String> headers = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        byte[] head = zip.getInputStream(entry).readNBytes(128);
        headers.put(entry.getName(), new String(head, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(headers.get("basis.npy")).contains("(3, 4, 4, 3, 3, )");
    assertThat(headers.get("mask.npy")).contains("(4, 4, 3, 3, )");
    assertThat(headers.get("squared_length.npy")).contains("(3, )");
    assertThat(headers.get("vectors.npy")).contains("(2, 2, )");
    assertThat(headers).containsKeys("orbit.npy", "source_sites.npy", "target_sites.npy");
  }

  @Test
  void weightsOnArraysAreTheExactLayer() {
    CrystalLattice crystal = CrystalLattice.named("honeycomb");
    LatticeKernelSpace<AffineOperation> space = kernels(crystal, 3);
    LatticeStencil stencil = space.stencil();
    int period = 4;
    PeriodicPatch<AffineOperation> patch = PeriodicPatch.of(space.source(), period);
    List<Cyclotomic> field = patch.random(new SplittableRandom(1));
    for (int e = 0; e < stencil.size(); e++) {
      List<Cyclotomic> exact = patch.convolve(space.basis().get(e), patch, field);
      double[] array = correlate(stencil, e, period, field);
      for (int i = 0; i < array.length; i++) {
        assertThat(array[i]).isCloseTo(exact.get(i).re(), within(1e-12));
      }
    }
    assertThat(stencil.sourceSites()).isDeepEqualTo(stencil.targetSites()).hasDimensions(2, 2);
  }

  /** A plain convolution of arrays with periodic padding. */
  private static double[] correlate(
      LatticeStencil stencil, int element, int period, List<Cyclotomic> field) {
    double[] w = stencil.toArray(element);
    int[] shape = stencil.shape();
    int in = stencil.inputs();
    int out = stencil.outputs();
    double[] result = new double[period * period * out];
    for (int x = 0; x < period; x++) {
      for (int y = 0; y < period; y++) {
        for (int o = 0; o < out; o++) {
          for (int i = 0; i < in; i++) {
            for (int s = 0; s < shape[0]; s++) {
              for (int t = 0; t < shape[1]; t++) {
                int xx = Math.floorMod(x + s - shape[0] / 2, period);
                int yy = Math.floorMod(y + t - shape[1] / 2, period);
                result[(x * period + y) * out + o] +=
                    w[((o * in + i) * shape[0] + s) * shape[1] + t]
                        * field.get((xx * period + yy) * in + i).re();
              }
            }
          }
        }
      }
    }
    return result;
  }

  @Test
  void reducedCellsKeepStencilsSmall() {
    assertThat(kernels(CrystalLattice.named("fcc"), 2).stencil().shape()).containsExactly(3, 3, 3);
    assertThat(kernels(CrystalLattice.named("bcc"), 2).stencil().shape()).containsExactly(3, 3, 3);
  }

  @Test
  void anyLatticeUnderItsWholeSymmetry() {
    // D₄ has 24 shortest vectors and a holohedry of order 1152
    int[][] gram = {{2, -1, 0, 0}, {-1, 2, -1, -1}, {0, -1, 2, 0}, {0, -1, 0, 2}};
    CrystalLattice d4 =
        CrystalLattice.of(
            new Lattice(Matrix.of(Rationals.Q, 4, 4, (i, j) -> Rational.of(gram[i][j]))));
    assertThat(d4.symmetry().group().order()).isEqualTo(1152);
    LatticeField<AffineOperation> field =
        d4.symmetry().field(d4.site(), Representations.trivial(d4.symmetry().group()));
    LatticeKernelSpace<AffineOperation> space =
        LatticeKernelSpace.from(field).to(field).upToSquaredLength(Rational.of(4));
    assertThat(space.pairs()).hasSize(1 + 24 + 24);
    assertThat(space.dimensionsByShell()).containsExactly(1, 1, 1);
    assertThat(d4.toString()).contains("lattice");
  }

  @Test
  void metricsMustFitTheGroup() {
    Matrix<Rational> wrong =
        Matrix.of(Rationals.Q, 2, 2, (i, j) -> Rational.of(i == j ? i + 1 : 0));
    assertThatThrownBy(() -> CrystalLattice.of(SpaceGroups.wallpaper("p4"), wrong))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("changes lengths");
    Matrix<Rational> larger = Matrix.identity(Rationals.Q, 3);
    assertThatThrownBy(() -> CrystalLattice.of(SpaceGroups.wallpaper("p4"), larger))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                LatticeSymmetry.of(
                    SpaceGroups.named("Fm-3m"), new Lattice(Matrix.identity(Rationals.Q, 3))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4 lattice points");
  }

  @Test
  void basesThatAreNoneAreRefused() {
    CrystalLattice square = CrystalLattice.named("square");
    var vector = square.symmetry().vector();
    assertThatThrownBy(
            () ->
                LatticeSymmetry.of(
                    vector, Matrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> Cyclotomic.of(1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("dependent");
    assertThatThrownBy(() -> LatticeSymmetry.of(vector, Matrix.identity(Cyclotomics.FIELD, 3)))
        .isInstanceOf(InvalidInput.class);
    Cyclotomic root = Cyclotomic.sqrt(2).add(Cyclotomic.ONE);
    assertThatThrownBy(
            () ->
                LatticeSymmetry.of(
                    vector,
                    Matrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> i == j ? root : Cyclotomic.ZERO)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rational scalar products");
    assertThatThrownBy(
            () ->
                LatticeSymmetry.of(
                    vector.inBasis(
                        Matrix.of(
                            Cyclotomics.FIELD, 2, 2, (i, j) -> Cyclotomic.of(i <= j ? 1 : 0))),
                    Matrix.identity(Cyclotomics.FIELD, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("orthogonal");
  }

  @Test
  void namesAreReadAndSuggested() {
    assertThat(CrystalLattice.parse("triangular").name()).isEqualTo("triangular");
    assertThat(CrystalLattice.parse("lattice:cubic@1/2,0,0").sites()).hasSize(3);
    assertThat(CrystalLattice.parse("space:P6_3/mmc@2c").symmetry().dimension()).isEqualTo(3);
    assertThatThrownBy(() -> CrystalLattice.parse("lattice:triangel"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("triangular");
    assertThatThrownBy(() -> CrystalLattice.parse("lattice:qqqq"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("space:");
    assertThatThrownBy(() -> CrystalLattice.parse("point:Oh")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CrystalLattice.parse("space:Fd-3m@99z"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CrystalLattice.parse("wallpaper:p4m@1/2"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CrystalLattice.parse("wallpaper:p4m@g"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("free parameters");
  }

  @Test
  void patchesRefuseWhatDoesNotFit() {
    LatticeKernelSpace<AffineOperation> space = kernels(CrystalLattice.named("square"), 2);
    PeriodicPatch<AffineOperation> three = PeriodicPatch.of(space.source(), 3);
    PeriodicPatch<AffineOperation> two = PeriodicPatch.of(space.source(), 2);
    List<Cyclotomic> f = three.random(new SplittableRandom(2));
    assertThat(three.size()).isEqualTo(18);
    assertThat(three.toString()).contains("period 3");
    assertThatThrownBy(() -> three.convolve(space.basis().get(0), two, f))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> two.act(0, f)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> three.translate(List.of(1), f)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PeriodicPatch.of(space.source(), 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PeriodicPatch.of(space.source(), 100_000))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> LatticeLaws.of(List.of(), space.source(), space.target(), 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatticeKernel.of(List.of())).isInstanceOf(InvalidInput.class);
  }
}
