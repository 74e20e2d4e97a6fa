package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceGroupTest {

  private static AffineOperation op(String text) {
    return AffineOperation.parse(text);
  }

  private static List<Rational> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(Rational::parse).toList();
  }

  private static SpaceGroup p21c() {
    return SpaceGroup.parse(List.of("-x,y+1/2,-z+1/2", "-x,-y,-z"), Centring.P);
  }

  @Test
  void p21cFromItsGenerators() {
    SpaceGroup group = p21c();
    assertThat(group.order()).isEqualTo(4);
    assertThat(group.group().isAbelian()).isTrue();
    assertThat(group.group().exponent()).isEqualTo(2);
    assertThat(group.pointGroup().hermannMauguin()).isEqualTo("2/m");
    assertThat(group.pointGroupMatrices().order()).isEqualTo(4);
    assertThat(group.isPrimitive()).isTrue();
    assertThat(group.isCentrosymmetric()).isTrue();
    assertThat(group.isSymmorphic()).isFalse();
    assertThat(group.operations().stream().map(AffineOperation::toString))
        .containsExactlyInAnyOrder("x,y,z", "-x,y+1/2,-z+1/2", "-x,-y,-z", "x,-y+1/2,z+1/2");
    assertThat(group).isEqualTo(SpaceGroups.named("P2_1/c")).isNotEqualTo(SpaceGroups.of(13));
    assertThat(group).hasSameHashCodeAs(SpaceGroups.named("P2_1/c"));
    assertThat(group.contains(op("x+3,-y-1/2,z+7/2"))).isTrue();
    assertThat(group.contains(op("x,-y,z"))).isFalse();
    assertThat(group.contains(op("x,y"))).isFalse();
    assertThat(group.withName("mine").name()).isEqualTo("mine");
    assertThat(group.withName("mine"))
        .hasToString("mine (4 operations modulo translations of the cell)");
  }

  @Test
  void wyckoffPositionsOfP21c() {
    List<WyckoffPosition> positions = p21c().wyckoffPositions();
    assertThat(positions).hasSize(5);
    assertThat(positions.subList(0, 4))
        .allSatisfy(
            p -> {
              assertThat(p.multiplicity()).isEqualTo(2);
              assertThat(p.parameters()).isZero();
              assertThat(p.siteSymmetry().pointGroup().hermannMauguin()).isEqualTo("-1");
            });
    assertThat(positions.get(0)).hasToString("2a -1 0,0,0");
    assertThat(positions.get(4)).hasToString("4e 1 x,y,z");
    assertThat(positions.get(4).orbit()).hasSize(4);
    assertThat(positions.get(0).orbit().stream().map(AffineOperation::toString))
        .containsExactly("0,0,0", "0,1/2,1/2");
  }

  @Test
  void wyckoffPositionsOfP4m() {
    assertThat(
            SpaceGroups.wallpaper("p4m").wyckoffPositions().stream().map(WyckoffPosition::toString))
        .containsExactly(
            "1a 4mm 0,0",
            "1b 4mm 1/2,1/2",
            "2c mm2 1/2,0",
            "4d m x,0",
            "4e m x,1/2",
            "4f m x,x",
            "8g 1 x,y");
  }

  @Test
  void wyckoffPositionsOfFm3m() {
    List<String> found = new ArrayList<>();
    for (WyckoffPosition p : SpaceGroups.named("Fm-3m").wyckoffPositions()) {
      String symmetry = p.siteSymmetry().pointGroup().hermannMauguin();
      found.add(p.multiplicity() + p.letter() + " " + symmetry);
    }
    assertThat(found)
        .containsExactly(
            "4a m-3m", "4b m-3m", "8c -43m", "24d mmm", "24e 4mm", "32f 3m", "48g mm2", "48h mm2",
            "48i mm2", "96j m", "96k m", "192l 1");
  }

  @Test
  void positionsOfPoints() {
    SpaceGroup diamond = SpaceGroups.named("Fd-3m:1");
    assertThat(diamond.wyckoffPosition(numbers("0 0 0")).multiplicity()).isEqualTo(8);
    assertThat(diamond.siteSymmetry(op("0,0,0")).pointGroup().hermannMauguin()).isEqualTo("-43m");
    assertThat(diamond.orbit(op("0,0,0"))).hasSize(8);
    assertThat(diamond.wyckoffPosition(numbers("1/8 1/8 1/8")).multiplicity()).isEqualTo(16);
    assertThat(diamond.wyckoffPosition(numbers("1/10 1/10 1/10")).parameters()).isEqualTo(1);
    assertThat(diamond.wyckoffPosition(numbers("1/7 2/9 3/11")).multiplicity()).isEqualTo(192);
    assertThatThrownBy(() -> diamond.wyckoffPosition(numbers("0 0")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 coordinates");
  }

  @Test
  void siteSymmetryKeepsFullTranslations() {
    SpaceGroup group = p21c();
    SiteSymmetry centre = group.siteSymmetry(op("1/2,0,1/2"));
    assertThat(centre.operations().stream().map(AffineOperation::toString))
        .containsExactly("x,y,z", "-x+1,-y,-z+1");
    SiteSymmetry mirror = SpaceGroups.named("P2/m").siteSymmetry(op("x,1/2,z"));
    assertThat(mirror.pointGroup().schoenflies()).isEqualTo("Cs");
    assertThat(mirror.operations().get(1)).hasToString("x,-y+1,z");
    assertThat(group.siteSymmetry(op("x,1/4,z")).operations()).hasSize(1);
    assertThatThrownBy(() -> group.siteSymmetry(op("x,y"))).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({
    "P-1, 6",
    "P2_1/c, 4",
    "Pnma, 3",
    "I4_1/amd, 2",
    "R-3c, 2",
    "P6_3/mmc, 2",
    "Ia-3d, 1"
  })
  void metricsOfTheCrystalSystems(String name, int parameters) {
    SpaceGroup group = SpaceGroups.named(name);
    List<Matrix<Rational>> metrics = group.metricTensors();
    assertThat(metrics).hasSize(parameters).allMatch(group::fits);
    Matrix<Rational> odd = Matrix.of(Rationals.Q, 3, 3, (i, j) -> Rational.of(i == j ? 5 + i : 1));
    assertThat(group.fits(odd)).isEqualTo(parameters == 6);
  }

  @Test
  void metricOfTheTrivialGroupIsFree() {
    assertThat(SpaceGroups.of(1).metricTensors()).hasSize(6);
    assertThat(SpaceGroup.of(2, List.of()).metricTensors()).hasSize(3);
  }

  @Test
  void centringAndPrimitiveBasis() {
    SpaceGroup face = SpaceGroups.named("Fm-3m");
    assertThat(face.centringVectors()).hasSize(4).contains(numbers("1/2 1/2 0"));
    assertThat(face.order()).isEqualTo(192);
    SpaceGroup primitive = face.primitive();
    assertThat(primitive.isPrimitive()).isTrue();
    assertThat(primitive.order()).isEqualTo(48);
    assertThat(primitive.pointGroup().schoenflies()).isEqualTo("Oh");
    assertThat(primitive.wyckoffPositions()).hasSize(12);
    assertThat(primitive.primitive()).isSameAs(primitive);
    AffineOperation back = AffineOperation.of(face.primitiveBasis(), numbers("0 0 0"));
    assertThat(primitive.transformed(back)).isEqualTo(face);
    assertThatThrownBy(() -> primitive.transformed(op("2x,2y,2z")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("translation of the group");
    assertThatThrownBy(() -> face.transformed(op("x,x,z"))).hasMessageContaining("singular");
  }

  @Test
  void originsOfSymmorphicGroups() {
    SpaceGroup moved = SpaceGroups.named("Pm-3m").transformed(op("x+1/3,y,z-1/5"));
    List<Rational> origin = moved.symmorphicOrigin().orElseThrow();
    assertThat(moved.siteSymmetry(AffineOperation.point(origin)).operations()).hasSize(48);
    SpaceGroup body = SpaceGroups.named("I-42m").transformed(op("x+1/3,y,z-1/5"));
    List<Rational> center = body.symmorphicOrigin().orElseThrow();
    assertThat(body.siteSymmetry(AffineOperation.point(center)).operations()).hasSize(8);
    assertThat(SpaceGroups.named("Fd-3m").symmorphicOrigin()).isEmpty();
    // a screw in a centred lattice that is a rotation elsewhere
    assertThat(SpaceGroups.named("I222").isSymmorphic()).isTrue();
    assertThat(SpaceGroups.named("I2_12_12_1").isSymmorphic()).isFalse();
  }

  @Test
  void littleGroupsAndStars() {
    SpaceGroup cubic = SpaceGroups.named("Pm-3m");
    assertThat(cubic.littleGroup(numbers("0 0 0"))).isEqualTo(cubic);
    assertThat(cubic.littleGroup(numbers("1/2 0 0")).pointGroup().hermannMauguin())
        .isEqualTo("4/mmm");
    assertThat(cubic.littleGroup(numbers("1/3 0 0")).pointGroup().hermannMauguin())
        .isEqualTo("4mm");
    assertThat(cubic.star(numbers("1/2 0 0"))).hasSize(3);
    assertThat(cubic.star(numbers("1/7 2/7 3/7"))).hasSize(48);
    SpaceGroup face = SpaceGroups.named("Fm-3m");
    // X and L; (1, 0, 0) is no reciprocal vector of the face-centred lattice
    assertThat(face.star(numbers("1 0 0"))).hasSize(3);
    assertThat(face.star(numbers("1/2 1/2 1/2"))).hasSize(4);
    assertThat(face.littleGroup(numbers("1/2 1/2 1/2")).pointGroup().hermannMauguin())
        .isEqualTo("-3m");
    assertThat(SpaceGroups.wallpaper("p4m").littleGroup(numbers("1/2 0")).order()).isEqualTo(4);
    assertThatThrownBy(() -> face.star(numbers("0 0"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void reflectionConditions() {
    SpaceGroup group = p21c();
    assertThat(group.isSystematicallyAbsent(List.of(0, 1, 0))).isTrue();
    assertThat(group.isSystematicallyAbsent(List.of(0, 2, 0))).isFalse();
    assertThat(group.isSystematicallyAbsent(List.of(3, 0, 1))).isTrue();
    assertThat(group.isSystematicallyAbsent(List.of(3, 0, 2))).isFalse();
    assertThat(group.isSystematicallyAbsent(List.of(1, 1, 1))).isFalse();
    SpaceGroup diamond = SpaceGroups.named("Fd-3m");
    assertThat(diamond.isSystematicallyAbsent(List.of(1, 1, 1))).isFalse();
    assertThat(diamond.isSystematicallyAbsent(List.of(2, 0, 0))).isTrue();
    assertThat(diamond.isSystematicallyAbsent(List.of(4, 0, 0))).isFalse();
    assertThat(diamond.isSystematicallyAbsent(List.of(1, 1, 0))).isTrue();
    assertThatThrownBy(() -> group.isSystematicallyAbsent(List.of(1, 0)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void otherDimensions() {
    SpaceGroup line = SpaceGroup.parse(List.of("-x"), Centring.P);
    assertThat(line.wyckoffPositions()).hasSize(3);
    assertThat(line.pointGroup().schoenflies()).isEqualTo("Cs");
    SpaceGroup cube =
        SpaceGroup.parse(List.of("x2,x1,x3,x4", "x2,x3,x4,x1", "-x1,x2,x3,x4"), Centring.P);
    assertThat(cube.order()).isEqualTo(384);
    assertThat(cube.pointGroupMatrices().order()).isEqualTo(384);
    assertThat(cube.isSymmorphic()).isTrue();
    // m coordinates are 0 or 1/2, and 4 − m fall into blocks of equal ones: Σ (m + 1) p(4 − m)
    assertThat(cube.wyckoffPositions()).hasSize(5 + 2 * 3 + 3 * 2 + 4 + 5);
    assertThat(cube.wyckoffPositions().get(0)).hasToString("1a order 384 0,0,0,0");
    assertThatThrownBy(cube::pointGroup).hasMessageContaining("4 dimensions");
    assertThatThrownBy(() -> OperationGeometry.of(cube.operations().get(1)))
        .hasMessageContaining("4 coordinates");
  }

  @Test
  void infiniteGroupsAreRefusedWithAWitness() {
    assertThatThrownBy(() -> SpaceGroup.parse(List.of("x+y,y"), Centring.P))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("infinite order");
    assertThatThrownBy(
            () -> SpaceGroup.parse(List.of("-y,x-y,z", "-x,y,z+1/2", "x,-z,y"), Centring.P))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has infinite order");
  }

  @Test
  void badGeneratorsAreRefused() {
    assertThatThrownBy(() -> SpaceGroup.parse(List.of(), Centring.P))
        .hasMessageContaining("no operations");
    assertThatThrownBy(() -> SpaceGroup.parse(List.of("x/2,y,z"), Centring.P))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("fractions");
    assertThatThrownBy(() -> SpaceGroup.parse(List.of("x,x,z"), Centring.P))
        .hasMessageContaining("determinant 0");
    assertThatThrownBy(() -> SpaceGroup.parse(List.of("2x,y,z"), Centring.P))
        .hasMessageContaining("determinant 2");
    assertThatThrownBy(() -> SpaceGroup.parse(List.of("x,y,z", "-x,-y"), Centring.P))
        .hasMessageContaining("generator 2");
    assertThatThrownBy(() -> SpaceGroup.parse(List.of("-x,-y"), Centring.F))
        .hasMessageContaining("centring F");
    assertThatThrownBy(() -> SpaceGroup.parse(List.of("x+1/1000003,y,z"), Centring.P))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () -> SpaceGroup.of(2, List.of(op("-y,x")), GroupLimits.DEFAULT.withMaxOrder(3)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("more than 3");
    assertThatThrownBy(() -> SpaceGroup.of(17, List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Centring.parse("Q")).hasMessageContaining("P A B C I F R S T H");
    assertThat(Centring.parse("c").vectors(2)).hasSize(2);
    assertThat(Centring.P.vectors(5)).containsExactly(Collections.nCopies(5, Rational.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y,z | 1",
        "x+1/2,y,z | t(1/2,0,0)",
        "-x,y+1/2,-z+1/2 | 2(0,1/2,0) 0,y,1/4",
        "x,-y+1/2,z+1/2 | c x,1/4,z",
        "-x+1/2,-y,-z | -1 1/4,0,0",
        "z,x,y | 3+ x,x,x",
        "y,z,x | 3- x,x,x",
        "-y,x,-z+1/2 | -4- 0,0,z; 0,0,1/4",
        "y,-x,-z | -4+ 0,0,z; 0,0,0",
        "x-y,x,z+1/6 | 6+(0,0,1/6) 0,0,z",
        "y,x,-z | 2 x,x,0",
        "-y,-x,z+1/2 | c x,-x,z",
        "-x+1/4,y+1/4,z+1/4 | d(0,1/4,1/4) 1/8,y,z",
        "x+1/2,-y,z+1/2 | n(1/2,0,1/2) x,0,z",
        "y+1/2,x+1/2,z+1/2 | n(1/2,1/2,1/2) x,x,z",
        "y+1/2,x+1/2,z | g(1/2,1/2,0) x,x,z",
        "y,x,z | m x,x,z",
        "-y,x-y,-z | -6- 0,0,z; 0,0,0",
        "x+1/3,-y,z | g(1/3,0,0) x,0,z",
        "x+1/2,-y | a x,0",
        "-x,y+1/2 | b 0,y",
        "-y+1/2,x | 4+ 1/4,1/4",
        "y+1/2,x+1/2 | g(1/2,1/2) x,x",
        "-x,-y+1/2 | 2 0,1/4",
        "x,y+1/2 | t(0,1/2)",
        "-x+1/2,y | m 1/4,y"
      })
  void geometricSymbols(String operation, String symbol) {
    assertThat(OperationGeometry.of(op(operation))).hasToString(symbol);
  }

  @Test
  void geometryOfAScrew() {
    OperationGeometry screw = OperationGeometry.of(op("-y,x,z+1/4"));
    assertThat(screw.kind()).isEqualTo(OperationGeometry.Kind.SCREW);
    assertThat(screw.order()).isEqualTo(4);
    assertThat(screw.sense()).isEqualTo(1);
    assertThat(screw.direction()).contains(numbers("0 0 1"));
    assertThat(screw.intrinsic()).isEqualTo(numbers("0 0 1/4"));
    assertThat(screw.fixedPoint()).isEmpty();
    OperationGeometry line = OperationGeometry.of(op("y,x"));
    assertThat(line.direction()).contains(numbers("1 -1"));
    assertThat(OperationGeometry.of(op("-y,x")).direction()).contains(numbers("0 0 1"));
    assertThatThrownBy(() -> OperationGeometry.of(op("x+y,y")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("infinite order");
  }
}
