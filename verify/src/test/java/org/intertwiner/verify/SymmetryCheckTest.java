package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

/** Groups that are not compact, batches, threads, single elements, exhibits and the search. */
class SymmetryCheckTest {
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final FieldShape SHAPE = FieldShape.of(2, 5, 5);
  private static final DataAction<Permutation, double[]> FIELD =
      Actions.fields(SHAPE, Representations.plane(D4), Representations.plane(D4), 2);

  private static final DataAction<Translation, double[]> POINTS = Clouds.translated(2);

  private static Equivariance<Translation, double[], double[]> translated(
      UnaryOperator<double[]> f) {
    return Equivariance.of(NumericMap.of("points", POINTS, POINTS, f))
        .under(Symmetries.translations(2, 3))
        .inputs(Inputs.normal(6))
        .seed(2);
  }

  /** Every point half way to the mean. */
  private static double[] contracted(double[] x, double pull) {
    double[] y = x.clone();
    for (int c = 0; c < 2; c++) {
      double mean = (x[c] + x[2 + c] + x[4 + c]) / 3;
      for (int i = c; i < 6; i += 2) {
        y[i] = 0.5 * (x[i] + mean) - pull * x[i] * x[i];
      }
    }
    return y;
  }

  @Test
  void translationsAreTestedWithTheirDistributionNamed() {
    Report right = translated(x -> contracted(x, 0)).check();
    assertThat(right.verdict()).as(right.toText()).isInstanceOf(Verdict.Tested.class);
    String distribution = Symmetries.translations(2, 3).distribution();
    assertThat(right.checks().get(0).verdict().explanation()).contains(distribution);
    assertThat(right.toJson()).contains(distribution);
    Report wrong = translated(x -> contracted(x, 1e-6)).check();
    assertThat(wrong.verdict()).as(wrong.toText()).isInstanceOf(Verdict.Refuted.class);
    assertThat(wrong.witness().orElseThrow().element()).contains("(1, 0)");
    assertThat(wrong.witness().orElseThrow().input()).doesNotContain(";");
  }

  @Test
  void boostsOfFourVectors() {
    LieGroup<DenseMatrix> lorentz = LieGroups.lorentz();
    DataAction<DenseMatrix, double[]> vectors = Clouds.vectors(lorentz);
    UnaryOperator<double[]> square =
        x -> new double[] {x[0] * x[0] + x[1] * x[1] + x[2] * x[2] - x[3] * x[3]};
    UnaryOperator<double[]> euclidean =
        x -> new double[] {x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + x[3] * x[3]};
    for (UnaryOperator<double[]> f : List.of(square, euclidean)) {
      Report report =
          Equivariance.of(NumericMap.of("mass", vectors, Actions.trivial(Spaces.doubles()), f))
              .under(Symmetries.lorentz(3, 1, 2))
              .inputs(Inputs.normal(4))
              .check();
      assertThat(report.verdict().holds()).as(report.toText()).isEqualTo(f == square);
      if (f == square) {
        assertThat(report.checks().get(0).verdict().explanation()).contains("rapidity");
      }
    }
  }

  private static NumericMap<Permutation, double[], double[]> fields(UnaryOperator<double[]> f) {
    return NumericMap.of("fields", FIELD, FIELD, f);
  }

  private static Equivariance<Permutation, double[], double[]> check(
      NumericMap<Permutation, double[], double[]> map) {
    return Equivariance.of(map).under(D4).inputs(Inputs.normal(50)).seed(4);
  }

  /** Multiplies the vector in one cell. */
  private static double[] spot(double[] x, int cell, double factor) {
    double[] y = x.clone();
    y[cell] *= factor;
    y[25 + cell] *= factor;
    return y;
  }

  @Test
  void batchesChangeNoReport() {
    AtomicLong batches = new AtomicLong();
    for (double factor : new double[] {1, 1.5}) {
      UnaryOperator<double[]> f = x -> spot(x, 3, factor);
      Report single = check(fields(f)).check();
      Report batched =
          check(
                  fields(f)
                      .batched(
                          list -> {
                            batches.incrementAndGet();
                            return list.stream().map(f).toList();
                          },
                          7))
              .check();
      assertThat(batched).isEqualTo(single);
      assertThat(single.verdict().holds()).isEqualTo(factor == 1);
    }
    assertThat(batches.get()).isPositive();
  }

  @Test
  void aBatchThatMixesItsItemsIsNotPassed() {
    NumericMap<Permutation, double[], double[]> map =
        fields(x -> x)
            .batched(
                list -> {
                  List<double[]> out = new ArrayList<>(list);
                  if (list.size() > 1) {
                    out.set(1, spot(list.get(0), 2, 3));
                  }
                  return out;
                });
    Report report = check(map).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.verdict().explanation()).contains("depends on the other inputs");
    NumericMap<Permutation, double[], double[]> throwing =
        fields(x -> x)
            .batched(
                list -> {
                  throw new IllegalStateException("only single inputs");
                });
    assertThat(check(throwing).check().verdict()).isInstanceOf(Verdict.Tested.class);
    NumericMap<Permutation, double[], double[]> short1 = fields(x -> x).batched(list -> List.of());
    assertThatThrownBy(() -> check(short1).check()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> fields(x -> x).batched(list -> list, 0))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void threadsChangeNoReport() {
    UnaryOperator<double[]> f = x -> x[7] > 2 ? spot(x, 3, 1.5) : x;
    Report one = check(fields(f)).samples(400).check();
    for (int threads : new int[] {1, 2, 7}) {
      AtomicLong last = new AtomicLong();
      Report report =
          check(fields(f))
              .samples(400)
              .parallel(threads)
              .progress((phase, done, total) -> last.set(Math.max(last.get(), done)))
              .check();
      assertThat(report).isEqualTo(one);
      assertThat(last.get()).isEqualTo(400);
    }
    UnaryOperator<double[]> broken =
        x -> {
          if (x[7] > 1.5) {
            throw new InvalidInput("seventh number", Double.toString(x[7]), "at most 1.5", "");
          }
          return x;
        };
    String message = message(check(fields(broken)).samples(400));
    assertThat(message(check(fields(broken)).samples(400).parallel(5))).isEqualTo(message);
    assertThatThrownBy(() -> check(fields(f)).parallel(0)).isInstanceOf(InvalidInput.class);
  }

  private static String message(Equivariance<?, ?, ?> check) {
    try {
      return check.check().toText();
    } catch (InvalidInput refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void exhibitsShowElementsAndCells() {
    Report report = check(fields(x -> spot(x, 1, 1.5))).check();
    assertThat(report.exhibits().elements()).hasSize(8);
    assertThat(report.exhibits().elements().get(0).element()).isEqualTo("identity");
    assertThat(report.exhibits().elements().get(0).residual()).isZero();
    assertThat(report.exhibits().elements()).allMatch(e -> e.exact() && e.samples() > 0);
    assertThat(report.exhibits().elements().get(1).residual()).isPositive();
    Exhibits.CellMap cells = report.exhibits().cells().orElseThrow();
    assertThat(cells.errors()).hasSize(25);
    assertThat(cells.errors().get(1)).isPositive(); // the spot
    assertThat(cells.errors().get(5)).isPositive(); // one of its images
    assertThat(cells.errors().get(12)).isZero(); // the centre
    Report right = check(fields(x -> x)).check();
    assertThat(right.exhibits().cells().orElseThrow().errors()).allMatch(e -> e == 0);
  }

  @Test
  void everyElementIsWalkedWhenAsked() {
    Report some = check(fields(x -> x)).samples(5).check();
    Report all = check(fields(x -> x)).samples(5).everyElement().check();
    assertThat(all.checks()).extracting(Check::of).contains("every element of D4");
    assertThat(some.checks()).extracting(Check::of).contains("special elements");
    assertThat(all.exhibits().elements()).allMatch(e -> e.samples() >= 2);
    Report lie =
        Equivariance.of(
                NumericMap.of(
                    "x",
                    Actions.matrices(Representations.plane(SO2.group())),
                    Actions.matrices(Representations.plane(SO2.group())),
                    (double[] x) -> x))
            .under(SO2.group())
            .inputs(Inputs.normal(2))
            .everyElement()
            .check();
    assertThat(lie.verdict().holds()).isTrue();
    assertThat(lie.exhibits().elements()).hasSizeGreaterThan(5);
  }

  @Test
  void singleElements() {
    var check = check(fields(x -> Arrays.copyOf(spot(x, 2, 1.5), 50)));
    // cell 2 lies on the axis of one reflection
    long fixed =
        D4.order()
            - java.util.stream.IntStream.range(0, 8)
                .filter(i -> check.at(D4.element(i), 3).verdict() instanceof Verdict.Refuted)
                .count();
    assertThat(fixed).isEqualTo(2);
    assertThat(check.at(D4.identity(), 2).verdict()).isInstanceOf(Verdict.Tested.class);
    Check wrong = check.at(D4.element(1), 3);
    assertThat(((Verdict.Refuted) wrong.verdict()).witness().element()).startsWith("r");
    assertThatThrownBy(() -> check.at(D4.identity(), 0)).isInstanceOf(InvalidInput.class);
  }

  /** A violation on a ten-thousandth of the circle, with slopes that lead there. */
  @Test
  void theSearchClimbsToViolationsOfSmallMeasure() {
    DataAction<PlaneRotation, double[]> plane =
        Actions.matrices(Representations.plane(SO2.group()));
    // error |sin(angle of x − 1)| narrow: largest where x points in the direction 1 rad
    UnaryOperator<double[]> f =
        x -> {
          double off = Math.atan2(x[1], x[0]) - 1;
          double dent = 2e-3 / (1 + Math.pow(off / 3e-4, 2));
          return new double[] {x[0] * (1 + dent), x[1] * (1 + dent)};
        };
    var check =
        Equivariance.of(NumericMap.of("dented", plane, plane, f))
            .under(SO2.group())
            .inputs(Inputs.normal(2))
            .tolerance(new Tolerance.Declared(1e-3, "a test"))
            .seed(6);
    assertThat(check.adversarial(0, 0).check().verdict().holds()).isTrue();
    Report found = check.adversarial(4, 300).check();
    assertThat(found.verdict()).as(found.toText()).isInstanceOf(Verdict.Refuted.class);
    assertThat(found.checks().get(0).verdict().holds()).isTrue();
    assertThat(found.witness().orElseThrow().replay().orElseThrow().budget())
        .isEqualTo(ReplayToken.Budget.ADVERSARIAL);
    UnaryOperator<double[]> right = x -> new double[] {2 * x[0], 2 * x[1]};
    assertThat(
            Equivariance.of(NumericMap.of("right", plane, plane, right))
                .under(SO2.group())
                .inputs(Inputs.normal(2))
                .adversarial(4, 300)
                .check()
                .verdict()
                .holds())
        .isTrue();
  }
}
