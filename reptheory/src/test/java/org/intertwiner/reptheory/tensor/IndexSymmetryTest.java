package org.intertwiner.reptheory.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class IndexSymmetryTest {

  @Test
  void relationsGenerateTheGroupOfPermutations() {
    assertThat(IndexSymmetry.parse("ij=ji").order()).isEqualTo(2);
    assertThat(IndexSymmetry.parse("ijkl=jikl=klij").order()).isEqualTo(8);
    assertThat(IndexSymmetry.parse("ijk=jik=ikj").order()).isEqualTo(6);
    assertThat(IndexSymmetry.parse("ijk=ikj").order()).isEqualTo(2);
    assertThat(IndexSymmetry.parse("ij").order()).isEqualTo(1);
    assertThat(IndexSymmetry.parse("ijk=jki").order()).isEqualTo(3);
    assertThat(IndexSymmetry.parse("ij=-ji").sign(1, 0)).contains(-1);
    assertThat(IndexSymmetry.parse("ijk=-jik=jki").sign(0, 2, 1)).contains(-1);
    assertThat(IndexSymmetry.parse("ijk=ikj").sign(1, 0, 2)).isEmpty();
    assertThat(IndexSymmetry.parse("abcdefg=bacdefg=bcdefga").order()).isEqualTo(5040);
  }

  @Test
  void equalSymmetriesHaveManyTexts() {
    IndexSymmetry elastic = IndexSymmetry.parse("ijkl=jikl=klij");
    assertThat(IndexSymmetry.parse(" abcd = bacd, abcd = abdc , abcd=cdab"))
        .isEqualTo(elastic)
        .hasSameHashCodeAs(elastic);
    assertThat(elastic.toString()).isEqualTo("ijkl=jikl=klij");
    assertThat(IndexSymmetry.parse(elastic.toString())).isEqualTo(elastic);
    assertThat(IndexSymmetry.parse("-ij=ji")).isEqualTo(IndexSymmetry.parse("ij=-ji"));
    assertThat(IndexSymmetry.parse("ijk=jki")).isEqualTo(IndexSymmetry.parse("ijk=kij"));
    assertThat(IndexSymmetry.parse("ijk, jki=jik")).isEqualTo(IndexSymmetry.parse("ijk=ikj"));
    assertThat(IndexSymmetry.parse("ij=ji")).isNotEqualTo(IndexSymmetry.parse("ij=-ji"));
    assertThat((Object) elastic).isNotEqualTo("ijkl");
    assertThat(elastic.names()).isEqualTo("ijkl");
  }

  private static void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> IndexSymmetry.parse(text))
        .isInstanceOf(InvalidInput.class)
        .message()
        .contains(parts);
  }

  @Test
  void textThatDoesNotParseIsRefusedWithItsPosition() {
    assertRefused("", "character 1");
    assertRefused("ij=", "character 4", "the end");
    assertRefused("ij=jk", "'k' at character 5", "the indices ij");
    assertRefused("ij=j", "character 5");
    assertRefused("ij=jij", "character 6");
    assertRefused("iji=iij", "'i=iij' at character 3");
    assertRefused("ij=jj", "'j' at character 5");
    assertRefused("ij=ji;", "';' at character 6");
    assertRefused("ij=+ji", "'+ji' at character 4");
  }

  @Test
  void contradictingSignsLeaveOnlyZero() {
    assertRefused("ij=ji=-ji", "zero tensor", "both ij=ji and ij=-ji");
    assertRefused("ijk=jki=-kij", "zero tensor");
    assertRefused("ij=-ij", "zero tensor");
    assertThatThrownBy(
            () ->
                TensorSpace.of(
                    Representations.plane(Groups.dihedral(3)), IndexSymmetry.parse("ijk=-jik=jki")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("zero space");
  }

  @Test
  void limitsAreNamed() {
    assertThatThrownBy(() -> IndexSymmetry.parse("abcdefghijklm"))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> IndexSymmetry.parse("abcdefghij=bacdefghij=bcdefghija"))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("50000");
    assertThatThrownBy(() -> IndexSymmetry.parse("i".repeat(10_001)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () ->
                SphericalTensors.of(
                    IndexSymmetry.parse("ijkl"), false, TensorLimits.DEFAULT.withMaxComponents(80)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("81");
    assertThatThrownBy(() -> SphericalTensors.of(IndexSymmetry.parse("ijklmno")))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("independent components");
    assertThatThrownBy(
            () ->
                TensorSpace.of(
                    Representations.permutation(Groups.cyclic(5)),
                    IndexSymmetry.parse("ij=ji"),
                    false,
                    TensorLimits.DEFAULT.withMaxDimension(14)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new TensorLimits(1, 1, 1, 0)).isInstanceOf(InvalidInput.class);
  }
}
