package org.intertwiner.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.Centring;
import org.intertwiner.algebra.crystal.CrystalNotation;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.CoxeterGroup;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.group.family.RegularPolytope;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.cli.cas.AlgebraSystem;
import org.intertwiner.cli.cas.GroupScript;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.radial.RadialProfiles;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.harmonic.scale.ScaleAxis;
import org.intertwiner.harmonic.space.name.NamedSpaces;
import org.intertwiner.harmonic.spherical.convention.HarmonicConvention;
import org.intertwiner.pdo.pseudo.PseudoGroup;
import org.intertwiner.pdo.pseudo.PseudoRepresentation;
import org.intertwiner.reptheory.classical.Partition;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.ReductiveType;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.correlation.SubgroupChain;
import org.intertwiner.reptheory.crystal.KPoint;
import org.intertwiner.reptheory.crystal.MagneticOperation;
import org.intertwiner.reptheory.crystal.MagneticPointGroup;
import org.intertwiner.reptheory.lorentz.LorentzIrrep;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.reptheory.tensor.IndexSymmetry;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.tensor.TensorSpecs;

/** Numbers, words, names: all that is read from short texts. */
class NotationFuzzIT {
  private static final Campaign CAMPAIGN = new Campaign();
  private static final NamedGroup<?> D4 = GroupNotation.parse("D4");
  private static final NamedGroup<?> O3 = GroupNotation.parse("O3");
  private static final Grid GRID = Grid.square(5);

  private static final List<Target> TARGETS =
      List.of(
          Target.notation("rational numbers", Rational::parse, "0", "-3/5", "12", "1/2"),
          Target.notation(
              "cyclotomic numbers", Cyclotomic::parse, "1+E(5)", "-2/3*E(12)^7", "E(3)", "0"),
          Target.notation("sums of square roots", Radical::parse, "1+sqrt(2)", "3", "-1/2*sqrt(5)"),
          Target.text("roots with a sign", SignedRoot::parse, "√(4/9)", "2/3", "-√(2/3)"),
          Target.text(
              "presentations",
              Presentation::parse,
              "<a, b | a^3, b^2, (a b)^2>",
              "<x, y | x^2, y^3, (x y)^7>",
              "<a, b | >"),
          Target.text("families of groups", FamilyNotation::parse, "S5", "D6", "PSL(2,7)", "Q8"),
          Target.text("Cartan types", CartanType::parse, "A2", "B3", "E8", "G2"),
          Target.text("Coxeter groups", CoxeterGroup::of, "A3", "H3", "I2(5)", "F4"),
          Target.text("regular polytopes", RegularPolytope::parse, "{3,4}", "{5,3}", "{3,3,5}"),
          Target.text(
              "permutations", text -> Permutation.parse(text, 6), "(1 2)(3 4 5)", "()", "(1 6)"),
          Target.text("Lie groups", LieGroups::parse, "SO3", "O(1,3)", "SU2", "SO(2)"),
          Target.text("Hall symbols", SpaceGroups::ofHall, "-P 2ybc", "F 4d 2 3 -1d", "P 1"),
          Target.notation("affine operations", AffineOperation::parse, "-x,y+1/2,-z", "y,x"),
          Target.text(
              "generators of space groups",
              text -> SpaceGroup.parse(List.of(text.split(";", -1)), Centring.parse("P")),
              "-x,-y,z;-x,y+1/2,-z",
              "y,z,x"),
          Target.text("centrings", Centring::parse, "P", "F", "I"),
          Target.text(
              "crystals", CrystalNotation::parse, "space:P2_1/c", "point:Oh", "wallpaper:p4m"),
          Target.text("point groups", PointGroup::parse, "Oh", "D4h", "m-3m", "-6m2"),
          Target.text("Schoenflies symbols", PointGroup::ofSchoenflies, "D3d", "Ci", "C6v"),
          Target.text("Hermann–Mauguin symbols", PointGroup::ofHermannMauguin, "4/mmm", "-3m"),
          Target.text(
              "groups",
              GroupNotation::parse,
              "D4 x C3",
              "point:Oh",
              "SO3 x SO2",
              "S4 x D3",
              "O(3)"),
          Target.text(
              "text of GAP",
              text -> GroupScript.read(AlgebraSystem.GAP, "text", text),
              "G := Group((1,2,3)(4,5), (1,2)); # of order 12",
              "F := FreeGroup(\"a\",\"b\");; F/[F.1^4, F.2^2, (F.1*F.2)^2]",
              "Group([[[0,-1],[1,0]], [[E(4),0],[0,-E(4)]]]);",
              "SymmetricGroup(4);"),
          Target.text(
              "text of Sage",
              text -> GroupScript.read(AlgebraSystem.SAGE, "text", text),
              "PermutationGroup([\"(1,2,3)(4,5)\", [(1,2)]])",
              "F.<a,b> = FreeGroup()\nG = F/[a^3, b^2, (a*b)^2]",
              "K.<z> = CyclotomicField(5)\nMatrixGroup([matrix(K, 2, [z, 0, 0, z^4])])"),
          Target.text(
              "representations of finite groups",
              text -> RepresentationNotation.parse(text, D4),
              "2*trivial + vector",
              "irrep:4",
              "quotient:C2",
              "induced:C4(freq:1)",
              "regular * freq:1,1"),
          Target.text(
              "representations of compact groups",
              text -> RepresentationNotation.parse(text, O3),
              "1x0e+2x1o",
              "vector * vector + 2*trivial"),
          Target.text(
              "fibres",
              text -> RepresentationNotation.parseFibre(text, D4, false),
              "C4(freq:1)",
              "C2(trivial)"),
          Target.text("Lorentz irreps", LorentzIrrep::parse, "1/2,0", "1/2,1/2"),
          Target.text("weights", Weight::parse, "1,1", "0,2,1"),
          Target.text("simple groups", SimpleGroup::parse, "SU3", "Sp4", "E6", "SO7"),
          Target.text("reductive types", ReductiveType::parse, "A2 x T1", "B3"),
          Target.text("partitions", Partition::parse, "3,2,1", "4"),
          Target.text("chains of subgroups", SubgroupChain::parse, "Oh > D4h > C4v", "Td > C3v"),
          Target.text("magnetic point groups", MagneticPointGroup::parse, "4'/mm'm", "m-3m1'"),
          Target.text("wave vectors", KPoint::parse, "0,1/2,0", "1/3,1/3,0"),
          Target.text("magnetic operations", MagneticOperation::parse, "x,-y,z+1/2'", "x,y,z'"),
          Target.text("index symmetries", IndexSymmetry::parse, "ijkl=jikl=klij", "ij=-ji"),
          Target.text("half integers", HalfInteger::parse, "3/2", "2", "-1/2"),
          Target.text(
              "radial profiles",
              text -> RadialProfiles.parse(text, GRID, 2),
              "spline;limit=none",
              "bessel:4",
              "zernike:4"),
          Target.text("grids", Grid::parse, "7x7", "5x5x5"),
          Target.text("scales", text -> ScaleAxis.parse(text, 3), "2", "3/2"),
          Target.text(
              "conventions of harmonics", HarmonicConvention::parse, "e3nn-norm", "quantum"),
          Target.text("homogeneous spaces", NamedSpaces::parse, "S2", "SO3/SO2", "RP2"),
          Target.text("lattices of crystals", CrystalLattice::parse, "square", "hexagonal"),
          Target.text("pseudo-orthogonal groups", PseudoGroup::parse, "O(1,3)", "SO(2,2)"),
          Target.text(
              "their representations",
              text -> PseudoRepresentation.parse(text, PseudoGroup.parse("O(1,3)")),
              "vector",
              "vector * vector + trivial"),
          Target.text("shapes of tensors", TensorSpecs::parse, "x=2x1x8x8:float64", "y=?x3"),
          Target.text("replay tokens", ReplayToken::parse, "v1:L64X128MixRandom:9f3c2ab1:17"));

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Edit.lists();
  }

  @Property(tries = 30, seed = "2026", edgeCases = EdgeCasesMode.NONE)
  void everyTextIsReadOrRefused(@ForAll("edits") List<Edit> edits, @ForAll int seed) {
    CAMPAIGN.feed(TARGETS, edits, seed);
  }

  @Example
  void theTextsBeforeTheChangesAreRead() throws Exception {
    assertThat(Target.refusedSeeds(TARGETS)).isEmpty();
  }

  @AfterContainer
  static void closed() {
    CAMPAIGN.close();
  }
}
