package org.intertwiner.verify.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A random element of a compact group, drawn by its Haar measure, as a parameter of a property.
 *
 * <p>Values shrink to the identity, generators, short words, turns about one axis and rational
 * angles, in this order; edge cases are the identity, generators and what the group calls special.
 * The elements of a finite group are run through exhaustively where there are few of them and the
 * property has no other random parameter.
 *
 * <p>The type of the parameter says what is wanted:
 *
 * <ul>
 *   <li>the elements themselves, for example {@code PlaneRotation} for {@code SO2}, {@code
 *       PlaneIsometry} for {@code O2}, {@code DenseMatrix} for {@code SO3} and {@code O3}, {@code
 *       UnitQuaternion} for {@code Spin3} and {@code Permutation} for {@code S5};
 *   <li>{@code double[][]} or {@code DenseMatrix}: the matrices of the group's action on the plane
 *       or on space;
 *   <li>{@code UnitQuaternion} for {@code SO3}: one of the two quaternions of the rotation;
 *   <li>{@code int[]} for permutations: the images of 0 … n − 1.
 * </ul>
 *
 * <p>Example: {@code @Property void turns(@ForAll @Haar("O3") double[][] r)}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Haar {
  /**
   * The group.
   *
   * @return a name that {@link org.intertwiner.reptheory.notation.GroupNotation} reads, for example
   *     {@code O3}, {@code D4} or {@code point:Oh}
   */
  String value();
}
