package org.intertwiner.verify.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.CouplingLaws;
import org.intertwiner.reptheory.intertwiner.Coupling;
import org.intertwiner.reptheory.intertwiner.IntertwinerLaws;
import org.intertwiner.reptheory.laws.CharacterLaws;
import org.intertwiner.reptheory.laws.InductionLaws;
import org.intertwiner.reptheory.laws.OperationLaws;
import org.intertwiner.reptheory.laws.RepresentationLaws;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.exact.ExactEquivariance;

/** The suites of laws that hold for a group and for what the library derives from it. */
public final class GroupSuites {
  /** Up to this order the regular representation takes part. */
  private static final int REGULAR_ORDER = 1000;

  /** Up to this order the irreducible matrices take part. */
  private static final int IRREP_ORDER = 200;

  /** Up to this order kernels between regular representations are derived. */
  private static final int KERNEL_ORDER = 32;

  private static final int KERNEL_DEGREE = 3;

  private static final Set<String> ROTATIONS = Set.of("SO3", "O3", "SU2", "Spin3");

  private static final int LARGEST_DOUBLED_MOMENTUM = 8;

  private GroupSuites() {}

  /**
   * The laws of a group.
   *
   * <p>Always: the group axioms. For finite groups: words and classes, the regular representation
   * and the irreducible ones (as far as the order allows), the character table with its
   * orthogonality relations, powers, induction and Clebsch–Gordan tensors, and the Fourier
   * transform. For SO(2) and O(2) that of the circle; for SO(3) and O(3) harmonics, Wigner matrices
   * and the transforms on the sphere and of rotations; for these and SU(2) the identities of
   * coupling coefficients. With an orthogonal action on ℝⁿ: the action's own laws and the kernel
   * constraint on bases that are derived for it. Of a group whose elements are not listed, only the
   * axioms.
   *
   * @param <G> the group elements
   * @param group the group
   * @param action an action on ℝⁿ, if there is one
   * @return a suite, not yet run
   */
  public static <G> LawSuite of(CompactGroup<G> group, Optional<Representation<G>> action) {
    LawSuite suite = LawSuite.about(group.name()).laws("group", GroupLaws.of(group));
    suite = HarmonicSuites.add(suite, group);
    if (group instanceof FiniteGroup<G> || action.isPresent()) {
      suite = suite.laws("trivial", RepresentationLaws.of(Representations.trivial(group)));
    }
    if (group instanceof FiniteGroup<G> finite) {
      suite = finite(suite, finite);
    }
    if (ROTATIONS.contains(group.name())) {
      suite = suite.laws("angular momenta", CouplingLaws.of(LARGEST_DOUBLED_MOMENTUM));
    }
    if (action.isPresent()) {
      suite = suite.laws(action.get().name(), RepresentationLaws.of(action.get()));
      if (action.get().isOrthogonal()) {
        suite = kernels(suite, group, action.get());
      }
    }
    return suite;
  }

  private static <G> LawSuite finite(LawSuite start, FiniteGroup<G> group) {
    LawSuite suite = start.laws("enumeration", enumeration(group));
    if (group.order() <= REGULAR_ORDER) {
      suite = suite.laws("regular", RepresentationLaws.of(Representations.regular(group)));
    }
    suite = suite.proof("character table", () -> table(group));
    suite = suite.proof("orthogonality of characters", () -> orthogonality(group));
    if (group.order() <= IRREP_ORDER) {
      suite = suite.proof("irreducible representations", () -> irreps(group));
      suite = derived(suite, group);
    }
    return suite;
  }

  /** What is derived from the irreducible representations: characters, powers, induction, maps. */
  private static <G> LawSuite derived(LawSuite start, FiniteGroup<G> group) {
    CharacterTable<G> table = CharacterTable.of(group);
    List<FiniteRepresentation<G>> irreducible = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      irreducible.add(Representations.irreducible(group, row));
    }
    FiniteRepresentation<G> last = irreducible.get(table.size() - 1);
    Subgroup subgroup = group.subgroup(group.generators().isEmpty() ? 0 : group.generatorIndex(0));
    FiniteGroup<G> inner = group.toGroup(subgroup);
    Irreps<G> irreps = Irreps.of(table);
    return start
        .laws("characters", CharacterLaws.of(table))
        .laws("matrix entries", OperationLaws.ofEntries(irreducible))
        .laws("operations", OperationLaws.of(last))
        .laws(
            "induction",
            InductionLaws.of(
                subgroup,
                List.of(irreducible.get(0), last),
                List.of(Representations.trivial(inner), Representations.regular(inner))))
        .laws("coupling", IntertwinerLaws.of(last, last, Coupling.complex(last, last, irreps)));
  }

  private static <G> List<Law<List<G>>> enumeration(FiniteGroup<G> group) {
    var elements = GroupLaws.elements(group);
    ConjugacyClasses classes = group.classes();
    return List.of(
        new Law<>(
            "an element is the product of its word",
            elements.tuples(1),
            t -> {
              G product = group.identity();
              for (int k : group.word(group.indexOf(t.get(0)))) {
                product = group.multiply(product, group.generators().get(k));
              }
              return group.areEqual(product, t.get(0));
            },
            List::toString),
        new Law<>(
            "conjugate elements are of one class",
            elements.tuples(2),
            t -> {
              int g = group.indexOf(t.get(0));
              int h = group.indexOf(t.get(1));
              int conjugate = group.multiply(group.multiply(h, g), group.inverse(h));
              return classes.classOf(conjugate) == classes.classOf(g);
            },
            List::toString),
        new Law<>(
            "the permutations multiply as the elements do",
            elements.tuples(2),
            t -> {
              int g = group.indexOf(t.get(0));
              int h = group.indexOf(t.get(1));
              return group
                  .permutation(g)
                  .multiply(group.permutation(h))
                  .equals(group.permutation(group.multiply(g, h)));
            },
            List::toString));
  }

  private static Check table(FiniteGroup<?> group) {
    CharacterTable<?> table = CharacterTable.of(group);
    return LawSuite.exact(
        "character table",
        table.certificate().proved(),
        table.size() + " irreducible characters; certificate " + table.certificate());
  }

  /** Both orthogonality relations again, from the values alone. */
  private static Check orthogonality(FiniteGroup<?> group) {
    CharacterTable<?> table = CharacterTable.of(group);
    ConjugacyClasses classes = group.classes();
    List<? extends FiniteCharacter<?>> rows = table.irreps();
    boolean holds = true;
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j <= i; j++) {
        Cyclotomic sum = Cyclotomic.ZERO;
        for (int c = 0; c < classes.count(); c++) {
          Cyclotomic term =
              rows.get(i).values().get(c).multiply(rows.get(j).values().get(c).conjugate());
          sum = sum.add(term.scale(Rational.of(classes.size(c))));
        }
        holds &= sum.equals(Cyclotomic.of(i == j ? group.order() : 0));
      }
    }
    return LawSuite.exact(
        "orthogonality of characters",
        holds,
        "Σ |C| χᵢ(C) χⱼ(C)* = |G| δᵢⱼ for all " + rows.size() + " rows, exactly");
  }

  /** The certificates of all exact matrices, and their traces against the table. */
  private static <G> Check irreps(FiniteGroup<G> group) {
    Irreps<G> irreps = Irreps.of(group);
    for (int k = 0; k < irreps.size(); k++) {
      Irrep<G> irrep = irreps.complex(k);
      boolean holds = irrep.certificate().proved() && irrep.trace().equals(irreps.table().irrep(k));
      if (!holds) {
        return LawSuite.exact(
            "irreducible representations", false, irrep.name() + ": " + irrep.certificate());
      }
    }
    return LawSuite.exact(
        "irreducible representations",
        true,
        irreps.size()
            + " proved homomorphisms and irreducible, their traces the rows of the character"
            + " table");
  }

  private static <G> LawSuite kernels(
      LawSuite start, CompactGroup<G> group, Representation<G> action) {
    Representation<G> one = Representations.trivial(group);
    LawSuite suite = start;
    suite = kernel(suite, action, one, one);
    suite = kernel(suite, action, one, action);
    suite = kernel(suite, action, action, action);
    if (group instanceof FiniteGroup<G> finite && finite.order() <= KERNEL_ORDER) {
      Representation<G> regular = Representations.regular(finite);
      suite = kernel(suite, action, regular, action);
      suite = kernel(suite, action, regular, regular);
    }
    return suite;
  }

  private static <G> LawSuite kernel(
      LawSuite suite, Representation<G> action, Representation<G> in, Representation<G> out) {
    String of = "kernels from " + in.name() + " to " + out.name();
    return suite.proof(
        of,
        () -> {
          KernelSpace space = KernelSpace.on(action).from(in).to(out).upToDegree(KERNEL_DEGREE);
          if (!space.certificate().isProved()) {
            return LawSuite.exact(of, false, space.certificate().toString());
          }
          Verdict again = ExactEquivariance.kernelSpace(space).verdict();
          return LawSuite.exact(
              of,
              again.holds(),
              space.dimension()
                  + " elements up to degree "
                  + KERNEL_DEGREE
                  + ", independent and complete; checked again: "
                  + again.explanation());
        });
  }
}
