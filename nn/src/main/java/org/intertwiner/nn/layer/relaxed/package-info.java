/**
 * Convolutions that may leave the steerable kernels, by a measured amount.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.relaxed.RelaxedConv}, the layer; {@link
 * org.intertwiner.nn.layer.relaxed.Relaxation}, in which directions it may leave.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.relaxed.RelaxedConv#departure}: the
 * distance of the kernel from the span of its steerable basis over its norm; zero, exactly, as long
 * as the weights of the departure are zero, and the layer commutes with the group then.
 *
 * <p><b>Sources.</b> R. Wang, R. Walters, R. Yu, Approximately equivariant networks for imperfectly
 * symmetric dynamics (ICML 2022); M. Finzi, G. Benton, A. G. Wilson, Residual pathway priors for
 * soft equivariance constraints (NeurIPS 2021).
 */
@NullMarked
package org.intertwiner.nn.layer.relaxed;

import org.jspecify.annotations.NullMarked;
