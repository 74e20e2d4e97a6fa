package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.SchurType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrrepLadderTest {

  private static FiniteGroup<?> named(String name) {
    return FamilyNotation.parse(name).orElseThrow().group();
  }

  private static IrrepLadder ladder(FiniteGroup<?> group) {
    List<List<Cyclotomic>> rows = rows(group);
    List<SchurType> types =
        CharacterTables.indicators(group, rows).stream().map(SchurType::of).toList();
    return IrrepLadder.of(group, rows, types, IrrepLimits.DEFAULT);
  }

  private static List<List<Cyclotomic>> rows(FiniteGroup<?> group) {
    return CharacterTables.derive(group, CharacterTableLimits.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A5", "GL(2,3)", "SL(2,5)", "PSL(2,11)", "ES+(2,2)", "G(4,2,3)"})
  void theOrderOfTheQuestionsDoesNotMatter(String name) {
    FiniteGroup<?> group = named(name);
    IrrepLadder first = ladder(group);
    IrrepLadder second = ladder(group);
    int k = group.classes().count();
    List<Integer> order = new ArrayList<>(IntStream.range(0, k).boxed().toList());
    Collections.shuffle(order, new Random(4));
    for (int row : order) {
      second.real(row);
    }
    for (int row = 0; row < k; row++) {
      assertThat(second.complex(row).generators()).isEqualTo(first.complex(row).generators());
      assertThat(second.complex(row).form()).isEqualTo(first.complex(row).form());
      assertThat(second.real(row).generators()).isEqualTo(first.real(row).generators());
    }
  }

  @Test
  void conjugateRowsHaveConjugateMatrices() {
    FiniteGroup<?> a5 = Groups.alternating(5);
    IrrepLadder ladder = ladder(a5);
    Twists twists = new Twists(a5, rows(a5), new RayPool(a5).embedding());
    Twists.Twist twist = twists.of(2);
    assertThat(twist.source()).isEqualTo(1);
    assertThat(twist.exponents()).containsOnly(0);
    for (int g = 0; g < 2; g++) {
      Matrix<Cyclotomic> one = ladder.complex(1).generators().get(g);
      Matrix<Cyclotomic> two = ladder.complex(2).generators().get(g);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          assertThat(two.at(i, j)).isEqualTo(one.at(i, j).galois(twist.unit()));
        }
      }
    }
  }

  /** χ = μ·σ(ψ) on every class, by exact arithmetic. */
  @ParameterizedTest
  @ValueSource(strings = {"S6", "GL(2,3)", "SL(2,5)", "ES+(3,1)", "G(4,2,3)", "AGL(1,8)"})
  void twistsGiveTheRows(String name) {
    FiniteGroup<?> group = named(name);
    List<List<Cyclotomic>> rows = rows(group);
    Twists twists = new Twists(group, rows, new RayPool(group).embedding());
    int e = Math.toIntExact(group.exponent());
    int found = 0;
    for (int row = 0; row < rows.size(); row++) {
      Twists.Twist twist = twists.of(row);
      assertThat(twist.source()).isLessThanOrEqualTo(row);
      assertThat(twists.of(twist.source()).source()).isEqualTo(twist.source());
      found += twist.source() < row ? 1 : 0;
      for (int c = 0; c < rows.size(); c++) {
        Cyclotomic image = rows.get(twist.source()).get(c).galois(twist.unit());
        assertThat(image.multiply(Cyclotomic.zeta(e, twist.exponents()[c])))
            .isEqualTo(rows.get(row).get(c));
      }
    }
    assertThat(found).isPositive();
  }

  /** Rays that are not linear are twisted as well: a condensed one of 2.I times the sign of C2. */
  @Test
  void generalRaysAreTwisted() {
    FiniteGroup<?> group = Groups.product(named("SL(2,5)"), Groups.cyclic(2));
    List<List<Cyclotomic>> rows = rows(group);
    RayPool pool = new RayPool(group);
    Twists twists = new Twists(group, rows, pool.embedding());
    int twisted = 0;
    for (int row = 0; row < rows.size(); row++) {
      Twists.Twist twist = twists.of(row);
      if (twist.source() == row || rows.get(row).get(0).isOne()) {
        continue;
      }
      RayContext source = new RayContext(pool, rows.get(twist.source()), false);
      List<CyclicRays.Eigenvalue> multiple =
          new CyclicRays(source).eigenvalues().stream().filter(v -> v.multiplicity() > 1).toList();
      List<Ray> rays = new ArrayList<>();
      new CondensedRays(source).find(multiple).ifPresent(rays::add);
      new SubgroupRays(source, 0).find().ifPresent(rays::add);
      for (Ray ray : rays) {
        IrreducibleMatrices built =
            IrreducibleMatrices.build(source, new RaySearch.Found(ray, java.util.Optional.empty()));
        List<Matrix<Cyclotomic>> matrices = twists.matrices(built, twist);
        int last = matrices.size() - 1;
        IrrepWitness witness =
            new IrrepWitness(twists.ray(ray, twist), built.witness().pointArray());
        assertThat(
                IrrepCertificate.check(
                        group,
                        rows.get(row),
                        matrices.subList(0, last),
                        matrices.get(last),
                        witness)
                    .proved())
            .isTrue();
        twisted += ray.isLinear() ? 0 : 1;
      }
    }
    assertThat(twisted).isPositive();
  }

  /** Induced from a linear character: roots of unity in one place of each row, nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"ES+(2,2)", "ES+(3,1)", "Frob(7,3)", "AGL(1,8)", "Heis(5)"})
  void monomialRowsAreMonomial(String name) {
    IrrepLadder ladder = ladder(named(name));
    int k = named(name).classes().count();
    for (int row = 0; row < k; row++) {
      assertThat(ladder.complex(row).form().isIdentity()).isTrue();
      for (Matrix<Cyclotomic> m : ladder.complex(row).generators()) {
        for (List<Cyclotomic> line : m.toRows()) {
          assertThat(line.stream().filter(z -> !z.isZero())).hasSize(1);
        }
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    FiniteGroup<?> s3 = Groups.symmetric(3);
    IrrepLadder ladder = ladder(s3);
    for (int row : new int[] {-1, 3}) {
      assertThatThrownBy(() -> ladder.complex(row))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("0 … 2");
      assertThatThrownBy(() -> ladder.real(row)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(
            () -> IrrepLadder.of(s3, rows(s3), List.of(SchurType.REAL), IrrepLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("types of characters");
  }
}
