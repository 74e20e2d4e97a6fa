package org.intertwiner.verify.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Independent standard normal numbers on a plane grid, as a parameter of a property; they shrink to
 * a field with few numbers that are not zero, then to ones.
 *
 * <p>The parameter is {@code double[]} or {@code float[]} of the <em>shape</em> (channel, row,
 * column) with the column running fastest, {@code double[][][]} of this shape, or {@code
 * double[][]} (row, column) where there is one channel.
 *
 * <p>Example: {@code @ForAll @PlaneField(channels = 2, height = 5, width = 5) double[] field}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface PlaneField {
  /**
   * How many values a cell has.
   *
   * @return at least 1
   */
  int channels() default 1;

  /**
   * How many rows.
   *
   * @return at least 1
   */
  int height();

  /**
   * How many columns.
   *
   * @return at least 1
   */
  int width();
}
