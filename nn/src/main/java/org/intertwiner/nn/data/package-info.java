/**
 * Pictures and other fields with labels: reading, generating, splitting, rotating and batching
 * them.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.data.LabelledImages} (the immutable data set),
 * {@link org.intertwiner.nn.data.LabelledArrays} (fields of any shape: colour pictures, volumes),
 * {@link org.intertwiner.nn.data.Cifar} (the binary CIFAR files), {@link
 * org.intertwiner.nn.data.RotatedDigits} (the protocol of rotated digits), {@link
 * org.intertwiner.nn.data.Idx} (the IDX file format, plain or gzipped, read within stated limits),
 * {@link org.intertwiner.nn.data.GeneratedDigits} (handwritten-like digits drawn from strokes),
 * {@link org.intertwiner.nn.data.ImageRotation} (the action of plane isometries on pictures) and
 * {@link org.intertwiner.nn.data.Batches} (seeded order of the samples).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.data.ImageRotation#apply}: a quarter turn or a
 * reflection in an axis moves cells onto cells and is exact; every other isometry interpolates.
 *
 * <p><b>Notes.</b> The frame is the one of the whole project: x to the right, y up, rows run down,
 * the origin in the middle of the picture. Everything is a function of a seed: the same seed gives
 * the same bits on every machine.
 *
 * <p><b>Sources.</b> The IDX format: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of
 * handwritten digits" (1998). Cubic convolution: R. Keys, IEEE Trans. ASSP 29 (1981) 1153–1160.
 */
@NullMarked
package org.intertwiner.nn.data;

import org.jspecify.annotations.NullMarked;
