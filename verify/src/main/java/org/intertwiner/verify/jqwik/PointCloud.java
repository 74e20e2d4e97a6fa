package org.intertwiner.verify.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Points with independent standard normal coordinates, as a parameter of a property; they shrink to
 * points of which few coordinates are not zero, then to ones.
 *
 * <p>The parameter is {@code double[][]} of the <em>shape</em> (point, coordinate), or {@code
 * double[]} or {@code float[]} with the points one after the other.
 *
 * <p>Example: {@code @ForAll @PointCloud(points = 5) double[][] atoms}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface PointCloud {
  /**
   * How many points.
   *
   * @return at least 1
   */
  int points();

  /**
   * The dimension of the space.
   *
   * @return at least 1
   */
  int dimension() default 3;
}
