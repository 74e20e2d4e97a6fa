package org.intertwiner.verify.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.intertwiner.algebra.action.Action;
import org.intertwiner.algebra.action.EquivariantMap;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.ActionLaws;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.RingLaws;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.ring.Ring;
import org.intertwiner.harmonic.fourier.finite.FiniteSpectrum;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.laws.FiniteFourierLaws;
import org.intertwiner.harmonic.laws.KernelLaws;
import org.intertwiner.harmonic.laws.WignerLaws;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.laws.RepresentationLaws;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Laws of types that the library has not made: a right one holds, its wrong twin is refuted. */
class UserLawsTest {
  private static final FiniteGroup<Permutation> SQUARE = Groups.dihedral(4);

  private static Report run(String topic, List<? extends Law<?>> laws) {
    return LawSuite.about("a user's type").laws(topic, laws).tries(120).seed(2).check();
  }

  private static Stream<DynamicTest> pair(
      String topic, List<? extends Law<?>> right, List<? extends Law<?>> wrong) {
    return Stream.of(
        DynamicTest.dynamicTest(
            topic + " holds",
            () -> {
              Report report = run(topic, right);
              assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
            }),
        DynamicTest.dynamicTest(
            topic + " of a wrong twin is refuted",
            () -> {
              Report report = run(topic, wrong);
              assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
              assertThat(report.witness().orElseThrow().input()).isNotBlank();
            }));
  }

  @TestFactory
  Stream<DynamicTest> lawsOfUserTypes() {
    return Stream.of(
            pair("group", clock(0), clock(1)),
            pair("ring", ring(false), ring(true)),
            pair("action", turning(1), turning(-1)),
            pair("equivariant map", map(x -> -x), map(x -> x + 1)),
            pair("representation", matrices(1), matrices(-1)),
            pair("Fourier transform", fourier(1), fourier(2)),
            pair("Wigner matrices", wigner(false), wigner(true)),
            pair("kernels", kernels(true), kernels(false)))
        .flatMap(s -> s);
  }

  /** Hours of a clock; with a fault, sums that carry are off by one. */
  private static List<? extends Law<?>> clock(int fault) {
    Group<Integer> hours =
        new Group<>() {
          @Override
          public Integer identity() {
            return 0;
          }

          @Override
          public Integer multiply(Integer a, Integer b) {
            return (a + b + (a + b >= 12 && a > b ? fault : 0)) % 12;
          }

          @Override
          public Integer inverse(Integer a) {
            return (12 - a) % 12;
          }

          @Override
          public boolean areEqual(Integer a, Integer b) {
            return a.equals(b);
          }
        };
    return GroupLaws.of(hours, Sampler.integers(0, 11).map(Long::intValue, Integer::longValue));
  }

  /** Integers modulo 15; with a fault, the product of two odd numbers is off by one. */
  private static List<? extends Law<?>> ring(boolean fault) {
    Ring<Long> ring =
        new Ring<>() {
          @Override
          public boolean isZero(Long a) {
            return a == 0;
          }

          @Override
          public boolean isOne(Long a) {
            return a == 1;
          }

          @Override
          public boolean areEqual(Long a, Long b) {
            return a.equals(b);
          }

          @Override
          public Long conjugate(Long a) {
            return a;
          }

          @Override
          public String format(Long a) {
            return a.toString();
          }

          @Override
          public Long parse(String text) {
            return ofLong(Long.parseLong(text));
          }

          @Override
          public String toLatex(Long a) {
            return a.toString();
          }

          @Override
          public Long zero() {
            return 0L;
          }

          @Override
          public Long one() {
            return 1L;
          }

          @Override
          public Long ofLong(long value) {
            return Math.floorMod(value, 15L);
          }

          @Override
          public Long add(Long a, Long b) {
            return (a + b) % 15;
          }

          @Override
          public Long subtract(Long a, Long b) {
            return Math.floorMod(a - b, 15L);
          }

          @Override
          public Long negate(Long a) {
            return (15 - a) % 15;
          }

          @Override
          public Long multiply(Long a, Long b) {
            return (a * b + (fault && a > 1 && b > 1 && a % 2 + b % 2 == 2 ? 1 : 0)) % 15;
          }
        };
    return RingLaws.of(ring, Sampler.integers(0, 14), true);
  }

  /** A permutation moves numbers; the wrong way round it is a right action. */
  private static List<? extends Law<?>> turning(int sign) {
    Action<Permutation, Integer> action = (g, i) -> sign > 0 ? g.at(i) : SQUARE.inverse(g).at(i);
    return ActionLaws.of(SQUARE, action, GroupLaws.elements(SQUARE), points(), Integer::equals);
  }

  private static Sampler<Integer> points() {
    return Sampler.integers(0, 3).map(Long::intValue, Integer::longValue);
  }

  /** Functions of a sign. */
  private static List<? extends Law<?>> map(Function<Integer, Integer> f) {
    FiniteGroup<Permutation> sign = Groups.cyclic(2);
    Action<Permutation, Integer> flip = (g, x) -> g.at(0) == 0 ? x : -x;
    EquivariantMap<Permutation, Integer, Integer> map =
        new EquivariantMap<>() {
          @Override
          public Action<Permutation, Integer> source() {
            return flip;
          }

          @Override
          public Action<Permutation, Integer> target() {
            return flip;
          }

          @Override
          public Integer apply(Integer x) {
            return f.apply(x);
          }
        };
    Sampler<Integer> numbers = Sampler.integers(-9, 9).map(Long::intValue, Integer::longValue);
    return ActionLaws.ofMap(map, GroupLaws.elements(sign), numbers, Integer::equals);
  }

  /** The plane; inverted, an antihomomorphism. */
  private static List<? extends Law<?>> matrices(int sign) {
    var plane = Representations.plane(SQUARE);
    return RepresentationLaws.ofMatrices(
        SQUARE, g -> plane.from(sign > 0 ? g : SQUARE.inverse(g)), 1e-12);
  }

  /** A transform whose coefficients are too large by a factor. */
  private static List<? extends Law<?>> fourier(double factor) {
    FiniteTransform<Permutation> plan = FiniteTransform.of(SQUARE);
    return FiniteFourierLaws.of(
        new FiniteFourierLaws.Claims<Permutation>() {
          @Override
          public FiniteTransform<Permutation> transform() {
            return plan;
          }

          @Override
          public FiniteSpectrum<Permutation> forward(double... values) {
            double[] scaled = values.clone();
            for (int i = 0; i < scaled.length; i++) {
              scaled[i] *= factor;
            }
            return plan.spectrum(scaled);
          }
        });
  }

  /** Wigner's matrices; with a fault, of the inverse rotations. */
  private static List<? extends Law<?>> wigner(boolean transposed) {
    WignerMatrices plan = WignerMatrices.of(2);
    Function<RotationBatch, double[]> real = plan::real;
    Function<RotationBatch, double[]> wrong =
        rotations -> {
          double[] out = plan.real(rotations);
          for (int at = 1; at + 10 <= out.length; at += 35) {
            double swap = out[at + 1];
            out[at + 1] = out[at + 3];
            out[at + 3] = swap;
          }
          return out;
        };
    return WignerLaws.of(2, transposed ? wrong : real, plan::complex);
  }

  /** Kernels between vectors; taken for kernels into scalars of another representation. */
  private static List<? extends Law<?>> kernels(boolean right) {
    var plane = Representations.plane(SQUARE);
    KernelSpace space = KernelSpace.on(plane).from(plane).to(plane).upToDegree(2);
    return right
        ? KernelLaws.of(space)
        : KernelLaws.of(space.basis(), plane, Representations.trivial(SQUARE).times(2), plane);
  }
}
