/**
 * How weights move along their gradients.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.optimiser.Optimiser}: {@link
 * org.intertwiner.nn.train.optimiser.Sgd} with momentum, {@link
 * org.intertwiner.nn.train.optimiser.Adam} with decoupled or coupled weight decay; {@link
 * org.intertwiner.nn.train.optimiser.WeightDecay} by the representations that weights connect;
 * {@link org.intertwiner.nn.train.optimiser.Clipping} of gradients.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.optimiser.Optimiser#step}: one step of one
 * parameter, which changes the parameter and its {@linkplain
 * org.intertwiner.nn.train.optimiser.Optimiser#state named state} and nothing else.
 *
 * <p><b>Notes.</b> Optimisers are values. What they remember lives in parameters that the caller
 * owns and that go into checkpoints under their names.
 *
 * <p><b>Sources.</b> B. Polyak (1964); Yu. Nesterov (1983); D. Kingma, J. Ba, "Adam" (2015); I.
 * Loshchilov, F. Hutter, "Decoupled weight decay regularization" (2019); R. Pascanu, T. Mikolov, Y.
 * Bengio, "On the difficulty of training recurrent neural networks" (2013).
 */
@NullMarked
package org.intertwiner.nn.train.optimiser;

import org.jspecify.annotations.NullMarked;
