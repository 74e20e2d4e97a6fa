/**
 * Arrays of numbers with names, shapes and formats: what foreign models take and give.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.tensor.NumericArray}: numbers, shape, format;
 *   <li>{@link org.intertwiner.verify.tensor.ArrayTuple}: named arrays in order;
 *   <li>{@link org.intertwiner.verify.tensor.TensorSpec}: what a model says about an array: name,
 *       format, and a shape whose lengths may be open;
 *   <li>{@link org.intertwiner.verify.tensor.ArrayForm}: format, shape and names of the axes;
 *   <li>{@link org.intertwiner.verify.tensor.TupleSpace}: how a tuple is read as real numbers;
 *   <li>{@link org.intertwiner.verify.tensor.TupleAction}: a group that acts on several arrays at
 *       once.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.tensor.TupleSpace}: every check of maps between {@linkplain
 * org.intertwiner.verify.action.Space spaces} applies to models with several inputs and outputs.
 *
 * <h2>Notes</h2>
 *
 * <p>Everything is immutable. Numbers are held in binary64 and rounded to the format of the array
 * when they change.
 *
 * <h2>Sources</h2>
 *
 * <p>IEEE Std 754-2019 for the formats.
 */
@NullMarked
package org.intertwiner.verify.tensor;

import org.jspecify.annotations.NullMarked;
