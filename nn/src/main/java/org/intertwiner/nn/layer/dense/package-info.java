/**
 * Layers on features without space.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.dense.Linear}.
 *
 * <p><b>Key result.</b> On invariant features every linear map is equivariant; on others it is
 * refused.
 *
 * <p><b>Sources.</b> None beyond linear algebra.
 */
@NullMarked
package org.intertwiner.nn.layer.dense;

import org.jspecify.annotations.NullMarked;
