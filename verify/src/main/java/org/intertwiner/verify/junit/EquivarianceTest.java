package org.intertwiner.verify.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * A method that describes a check, run as tests: one for each check of the report.
 *
 * <pre>{@code
 * @EquivarianceTest
 * Equivariance<?, ?, ?> functionCommutesWithTheSquare() {
 *   return Equivariance.of(map).under(Groups.dihedral(4)).inputs(Inputs.normal(81));
 * }
 *
 * @EquivarianceTest(epsilon = 1e-3, delta = 1e-2)
 * ForeignCheck<?> denoiserCommutesWithTheSquare() {
 *   return Onnx.model(Path.of("denoiser.onnx")).as("D4", "image(3*trivial)", "image(3*trivial)");
 * }
 * }</pre>
 *
 * <p>The method has no parameters and returns one of
 *
 * <ul>
 *   <li>an {@link org.intertwiner.verify.Equivariance}: map, group and inputs;
 *   <li>a {@link org.intertwiner.verify.action.NumericMap} on arrays {@code double[]} or {@code
 *       float[]}; then {@link #group()} and {@link #inputSize()} say the rest;
 *   <li>a {@link org.intertwiner.verify.foreign.ForeignCheck} of a model from elsewhere;
 *   <li>a {@link org.intertwiner.verify.laws.LawSuite};
 *   <li>a finished {@link org.intertwiner.verify.Report}, or a {@link java.util.function.Supplier}
 *       of one, whose settings are its own.
 * </ul>
 *
 * <p>It may be static or not, of any visibility; its class is made by the constructor without
 * parameters. Jupiter's {@code @Disabled} and {@code @Tag} are respected, its other annotations and
 * life-cycle methods are not: use {@link EquivarianceTests} in a {@code @TestFactory} for those.
 */
@Documented
@Testable
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface EquivarianceTest {
  /**
   * How many independent samples.
   *
   * @return 0 for what the description says
   */
  int samples() default 0;

  /**
   * The fraction ε of violations that the samples shall exclude; sets their number together with
   * {@link #delta()}.
   *
   * @return in (0, 1); not a number for what the description says
   */
  double epsilon() default Double.NaN;

  /**
   * With which probability δ the claim of {@link #epsilon()} may be wrong.
   *
   * @return in (0, 1)
   */
  double delta() default 0.05;

  /**
   * From which seed all samples derive.
   *
   * @return a number in hexadecimal, as in replay tokens; empty for what the description says
   */
  String seed() default "";

  /**
   * The accepted relative error, for maps that are known to be approximately equivariant only.
   *
   * @return positive; not a number for what the description says
   */
  double tolerance() default Double.NaN;

  /**
   * Why the error {@link #tolerance()} is accepted.
   *
   * @return a sentence, where a tolerance is given
   */
  String reason() default "";

  /**
   * The group, where the method returns no more than a map; its elements must be those that the
   * map's actions take.
   *
   * @return a name that {@link org.intertwiner.reptheory.notation.GroupNotation} reads
   */
  String group() default "";

  /**
   * How many standard normal numbers an input has, where the method returns no more than a map.
   *
   * @return at least 1, where needed
   */
  int inputSize() default 0;
}
