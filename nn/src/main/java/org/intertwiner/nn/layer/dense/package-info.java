/**
 * Layers on features without space.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.dense.Linear}, {@link
 * org.intertwiner.nn.layer.dense.Perceptron}.
 *
 * <p><b>Key result.</b> On invariant features every linear map is equivariant; on others it is
 * refused.
 *
 * <p><b>Sources.</b> He, Zhang, Ren and Sun 2015 for first values.
 */
@NullMarked
package org.intertwiner.nn.layer.dense;

import org.jspecify.annotations.NullMarked;
