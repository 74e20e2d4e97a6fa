package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.GoldenGroup;
import org.intertwiner.reptheory.SchurType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rung of the ladder by itself. */
class RaySearchTest {

  private static FiniteGroup<Permutation> golden(String name) {
    return GoldenGroup.all().stream()
        .filter(g -> g.name().startsWith(name))
        .findFirst()
        .orElseThrow()
        .group();
  }

  static List<FiniteGroup<Permutation>> groups() {
    return List.of(
        Groups.symmetric(4),
        Groups.alternating(5),
        Groups.symmetric(5),
        golden("2.I"),
        golden("2^(1+4)"),
        golden("He3"));
  }

  private static List<RayContext> contexts(FiniteGroup<Permutation> group, boolean real) {
    List<RayContext> contexts = new ArrayList<>();
    List<List<Cyclotomic>> rows = CharacterTables.derive(group, CharacterTableLimits.DEFAULT);
    List<Integer> indicators = CharacterTables.indicators(group, rows);
    for (int i = 0; i < rows.size(); i++) {
      boolean linear = rows.get(i).get(0).isOne();
      if (!linear && (!real || indicators.get(i) > 0)) {
        contexts.add(new RayContext(group, rows.get(i), real));
      }
    }
    return contexts;
  }

  private static void build(RayContext context, Ray ray) {
    IrreducibleMatrices matrices =
        IrreducibleMatrices.build(context, new RaySearch.Found(ray, Optional.empty()));
    assertThat(matrices.certificate().proved()).isTrue();
    assertThat(matrices.form().rows()).isEqualTo(context.degree());
    assertThat(matrices.form().at(0, 0).isOne()).isTrue();
    if (context.real()) {
      assertThat(ray.isReal()).isTrue();
      assertThat(isReal(matrices.generators())).isTrue();
    }
  }

  private static boolean isReal(List<Matrix<Cyclotomic>> matrices) {
    return matrices.stream()
        .allMatch(
            m -> m.toRows().stream().allMatch(row -> row.stream().allMatch(Cyclotomic::isReal)));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void cyclicSubgroups(FiniteGroup<Permutation> group) {
    for (RayContext context : contexts(group, false)) {
      CyclicRays cyclic = new CyclicRays(context);
      long total = 0;
      for (CyclicRays.Eigenvalue v : cyclic.eigenvalues()) {
        total += v.conjugacyClass() == 0 ? v.multiplicity() : 0;
        if (v.multiplicity() == 1) {
          build(context, cyclic.ray(v));
        }
      }
      assertThat(total).isEqualTo(context.degree());
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void grownThroughNormalisers(FiniteGroup<Permutation> group) {
    for (boolean real : new boolean[] {false, true}) {
      for (RayContext context : contexts(group, real)) {
        new GrownRays(context)
            .find(new CyclicRays(context).eigenvalues())
            .ifPresent(ray -> build(context, ray));
      }
    }
  }

  @Test
  void growthIsEnoughForExtraspecialGroups() {
    for (RayContext context : contexts(golden("2^(1+4)"), false)) {
      List<CyclicRays.Eigenvalue> eigenvalues = new CyclicRays(context).eigenvalues();
      assertThat(eigenvalues.get(0).multiplicity()).isEqualTo(2);
      Optional<Ray> ray = new GrownRays(context).find(eigenvalues);
      assertThat(ray).isPresent();
      build(context, ray.orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void generatedByFewElements(FiniteGroup<Permutation> group) {
    for (boolean real : new boolean[] {false, true}) {
      for (RayContext context : contexts(group, real)) {
        Optional<Ray> ray = new GeneratedRays(context).find(200);
        assertThat(ray).isPresent();
        build(context, ray.orElseThrow());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void largerCharactersOfSubgroups(FiniteGroup<Permutation> group) {
    for (boolean real : new boolean[] {false, true}) {
      for (RayContext context : contexts(group, real)) {
        Optional<Ray> ray = new SubgroupRays(context, 0).find();
        ray.ifPresent(r -> build(context, r));
        assertThat(ray.isPresent() || context.degree() <= 4).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void condensationByMultiplicities(FiniteGroup<Permutation> group) {
    int found = 0;
    for (boolean real : new boolean[] {false, true}) {
      for (RayContext context : contexts(group, real)) {
        List<CyclicRays.Eigenvalue> eigenvalues =
            new CyclicRays(context)
                .eigenvalues().stream().filter(v -> v.multiplicity() > 1).toList();
        Optional<Ray> ray = new CondensedRays(context).find(eigenvalues);
        ray.ifPresent(r -> build(context, r));
        found += ray.isPresent() ? 1 : 0;
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void quaternionicRaysOfEveryKindHaveAStructureMap() {
    FiniteGroup<Permutation> group = golden("2.I");
    for (RayContext context : contexts(group, false)) {
      if (context.indicator() < 0 && context.degree() == 4) {
        List<CyclicRays.Eigenvalue> eigenvalues = new CyclicRays(context).eigenvalues();
        List<CyclicRays.Eigenvalue> multiple =
            eigenvalues.stream().filter(v -> v.multiplicity() > 1).toList();
        List<Ray> rays = new ArrayList<>();
        rays.add(new CyclicRays(context).ray(eigenvalues.get(0)));
        new CondensedRays(context).find(multiple).ifPresent(rays::add);
        new SubgroupRays(context, 0).find().ifPresent(rays::add);
        assertThat(rays).hasSizeGreaterThan(1);
        for (Ray ray : rays) {
          IrreducibleMatrices complex =
              IrreducibleMatrices.build(context, new RaySearch.Found(ray, Optional.empty()));
          RealMatrices real =
              new RealForms(group, context.character(), SchurType.QUATERNIONIC).realified(complex);
          assertThat(real.certificate().proved()).isTrue();
        }
      }
    }
  }

  @Test
  void complexMatricesOfRealTypeAreMadeReal() {
    for (FiniteGroup<Permutation> group : List.of(Groups.alternating(4), Groups.symmetric(5))) {
      for (RayContext context : contexts(group, false)) {
        CyclicRays cyclic = new CyclicRays(context);
        Optional<Ray> ray =
            cyclic.eigenvalues().stream()
                .filter(v -> v.multiplicity() == 1 && v.order() > 2)
                .findFirst()
                .map(cyclic::ray);
        if (ray.isPresent()) {
          IrreducibleMatrices complex =
              IrreducibleMatrices.build(
                  context, new RaySearch.Found(ray.orElseThrow(), Optional.empty()));
          assertThat(isReal(complex.generators())).isFalse();
          RealMatrices real =
              new RealForms(group, context.character(), SchurType.REAL).byStructureMap(complex);
          assertThat(real.certificate().proved()).isTrue();
          assertThat(isReal(real.generators())).isTrue();
        }
      }
    }
  }

  @Test
  void aTableOfMatrixCoefficientsThatIsTooLargeIsRefused() {
    FiniteGroup<Permutation> group = Groups.symmetric(8);
    int[] support = new int[2000];
    List<Cyclotomic> coefficients = new ArrayList<>();
    for (int i = 0; i < support.length; i++) {
      support[i] = i;
      coefficients.add(Cyclotomic.ONE);
    }
    Ray ray = Ray.general(support, coefficients, 1);
    assertThatThrownBy(() -> new MatrixCoefficient(group, ray))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("character values");
  }
}
