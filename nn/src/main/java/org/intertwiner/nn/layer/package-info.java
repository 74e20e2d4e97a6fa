/**
 * What a layer is, and how layers make a network.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.Layer} (a map between fields of two types
 * that commutes with the group), {@link org.intertwiner.nn.layer.Weight} (what a layer learns:
 * name, shape, first values), {@link org.intertwiner.nn.layer.Network} (layers one after the
 * other), {@link org.intertwiner.nn.layer.Weights} (the numbers of a network), {@link
 * org.intertwiner.nn.layer.Finding} (what the lint says), and {@link
 * org.intertwiner.nn.layer.Parametrised} and {@link org.intertwiner.nn.layer.Parts}, which serve
 * maps on graphs and groups as well.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.Network#check}: which layer breaks which
 * symmetry on pictures of a given size, said before anything is trained.
 *
 * <p><b>Notes.</b> Layers and networks are immutable descriptions; all numbers that change live in
 * {@link org.intertwiner.nn.layer.Weights}. The families of layers are in the packages below:
 * convolution, normalisation, nonlinearity, pooling, dense.
 *
 * <p><b>Sources.</b> M. Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019).
 */
@NullMarked
package org.intertwiner.nn.layer;

import org.jspecify.annotations.NullMarked;
