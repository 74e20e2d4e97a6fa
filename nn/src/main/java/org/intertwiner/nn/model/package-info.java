/**
 * Networks for pictures and volumes by name, and the experiment that compares two of them.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.model.Models} (published architectures under
 * any group, made for a {@link org.intertwiner.nn.model.ModelRequest}), {@link
 * org.intertwiner.nn.model.ModelSummary} (what a network takes, layer by layer), {@link
 * org.intertwiner.nn.model.SteerableDigitNet} and {@link org.intertwiner.nn.model.PlainDigitNet}
 * (two small convolutional networks of one architecture, with and without a symmetry), {@link
 * org.intertwiner.nn.model.Quickstart} (training both on upright pictures, testing both on turned
 * ones) and its {@link org.intertwiner.nn.model.QuickstartReport}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.model.Quickstart#run}: at an equal number of
 * learned numbers the steerable network keeps its accuracy on turned pictures that it has never
 * seen.
 *
 * <p><b>Sources.</b> M. Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019); S.
 * Zagoruyko, N. Komodakis, "Wide residual networks" (2016); E. Jenner, M. Weiler, "Steerable
 * partial differential operators for equivariant neural networks" (2022).
 */
@NullMarked
package org.intertwiner.nn.model;

import org.jspecify.annotations.NullMarked;
