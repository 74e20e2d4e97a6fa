package org.intertwiner.algebra.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LieGroupLawsTest {

  private static List<String> refuted(LieGroup<?> group, int tries) {
    SplittableRandom random = new SplittableRandom(11);
    return LieGroupLaws.of(group).stream()
        .map(law -> law.check(random, tries))
        .filter(report -> !report.passed())
        .map(LawReport::law)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO1",
        "SO2",
        "SO3",
        "SO4",
        "SO5",
        "O1",
        "O2",
        "O3",
        "O4",
        "SU1",
        "SU2",
        "SU3",
        "SU4",
        "U1",
        "U2",
        "U3",
        "Sp2",
        "Sp4",
        "Sp6",
        "Spin3",
        "SE1",
        "SE2",
        "SE3",
        "SE4",
        "E1",
        "E2",
        "E3",
        "O(1,1)",
        "O(2,1)",
        "O(3,1)",
        "SO(1,3)",
        "SO(2,2)",
        "SO+(3,1)",
        "SO+(2,1)",
        "SO+(3,2)",
        "Poincare",
        "E(2,1)",
        "GL(1,R)",
        "GL(2,R)",
        "GL(3,R)",
        "SL(2,R)",
        "SL(3,R)",
        "Sp(2,R)",
        "Sp(4,R)",
        "SO3 x U1",
        "O2 x SU2",
        "O3 x SE2"
      })
  void theNamedGroupsPass(String name) {
    LieGroup<?> group = LieGroups.parse(name).orElseThrow();
    assertThat(refuted(group, 25)).as(name).isEmpty();
  }

  /** Rotations of space with one thing put wrong. */
  private record Broken(String flaw, LieGroup<DenseMatrix> so3) implements LieGroup<DenseMatrix> {
    private boolean has(String what) {
      return flaw.equals(what);
    }

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public LieAlgebra algebra() {
      return so3.algebra();
    }

    @Override
    public DenseMatrix identity() {
      return so3.identity();
    }

    @Override
    public DenseMatrix multiply(DenseMatrix a, DenseMatrix b) {
      return has("product") ? so3.multiply(b, a) : so3.multiply(a, b);
    }

    @Override
    public DenseMatrix inverse(DenseMatrix a) {
      return has("inverse") ? a : so3.inverse(a);
    }

    @Override
    public boolean areEqual(DenseMatrix a, DenseMatrix b) {
      return so3.areEqual(a, b);
    }

    @Override
    public DenseMatrix exp(double[] x) {
      if (has("sign of exp")) {
        return so3.exp(new double[] {-x[0], -x[1], -x[2]});
      }
      if (has("sign of one turn")) {
        return so3.exp(new double[] {x[0], -x[1], x[2]});
      }
      return so3.exp(x);
    }

    @Override
    public double[] log(DenseMatrix g) {
      double[] x = so3.log(g);
      return has("factor of log") ? new double[] {2 * x[0], 2 * x[1], 2 * x[2]} : x;
    }

    @Override
    public DenseMatrix adjoint(DenseMatrix g) {
      return has("adjoint") ? so3.adjoint(g).transpose() : so3.adjoint(g);
    }

    @Override
    public List<Component<DenseMatrix>> components() {
      return so3.components();
    }

    @Override
    public int component(DenseMatrix g) {
      return has("component") && g.at(0, 0) < 0 ? 1 : 0;
    }

    @Override
    public boolean isCompact() {
      return true;
    }

    @Override
    public double distance(DenseMatrix a, DenseMatrix b) {
      return has("distance") ? Math.abs(a.at(0, 0) - b.at(0, 0)) : so3.distance(a, b);
    }

    @Override
    public DenseMatrix sample(RandomGenerator random, double scale) {
      return so3.sample(random, scale);
    }

    @Override
    public ComplexMatrix toMatrix(DenseMatrix g) {
      return so3.toMatrix(g);
    }

    @Override
    public double defect(ComplexMatrix matrix) {
      return has("defect") ? 1 : so3.defect(matrix);
    }

    @Override
    public DenseMatrix from(ComplexMatrix matrix) {
      return so3.from(matrix);
    }

    @Override
    public DenseMatrix project(ComplexMatrix matrix) {
      return has("projection") ? so3.identity() : so3.project(matrix);
    }
  }

  @Test
  void whatIsPutWrongIsRefuted() {
    LieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    assertThat(refuted(new Broken("", so3), 40)).isEmpty();
    assertThat(refuted(new Broken("sign of exp", so3), 40))
        .contains("exp is the matrix exponential", "log after exp near 0", "Ad exp = exp ad");
    assertThat(refuted(new Broken("sign of one turn", so3), 40)).contains("Ad exp = exp ad");
    assertThat(refuted(new Broken("product", so3), 40)).contains("Ad is a homomorphism");
    assertThat(refuted(new Broken("inverse", so3), 40)).contains("left inverse");
    assertThat(refuted(new Broken("factor of log", so3), 40))
        .contains("log after exp near 0", "exp after log");
    assertThat(refuted(new Broken("adjoint", so3), 40))
        .contains("Ad is a homomorphism", "Ad exp = exp ad");
    assertThat(refuted(new Broken("component", so3), 40)).contains("components multiply");
    assertThat(refuted(new Broken("distance", so3), 40))
        .containsExactly("distance is an invariant metric");
    assertThat(refuted(new Broken("defect", so3), 40))
        .containsExactly("matrices multiply and belong");
    assertThat(refuted(new Broken("projection", so3), 40))
        .containsExactly("matrices multiply and belong");
  }

  @Test
  void theTrivialAlgebraHasNothingToCheck() {
    assertThat(LieGroupLaws.ofAlgebra(LieGroups.specialOrthogonal(1).algebra())).isEmpty();
    assertThat(LieGroupLaws.ofAlgebra(LieGroups.unitary(1).algebra())).hasSize(3);
  }
}
