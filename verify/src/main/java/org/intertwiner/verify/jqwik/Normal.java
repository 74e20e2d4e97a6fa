package org.intertwiner.verify.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Independent standard normal numbers, as a parameter {@code double[]} or {@code float[]} of a
 * property; they shrink to few that are not zero, then to ones.
 *
 * <p>Example: {@code @ForAll @Normal(12) double[] x}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Normal {
  /**
   * How many numbers.
   *
   * @return at least 1
   */
  int value();
}
