/**
 * Files for other programs: arrays as NumPy archives and safetensors.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.export.NamedArray}, an array that is
 * written value by value; {@link org.intertwiner.harmonic.export.ArrayFormat}, the formats; {@link
 * org.intertwiner.harmonic.export.SafetensorsHeader}, for arrays that are in memory already; {@link
 * org.intertwiner.harmonic.export.AtomicFile}, files that stand under their name only when they are
 * complete.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.export.ArrayFormat#write}: equal arrays
 * give equal bytes, and no array need be in memory as a whole.
 *
 * <p><b>Notes.</b> Both headers are a few lines of text and are written here without a JSON
 * library.
 *
 * <p><b>Sources.</b> The format descriptions of NumPy (numpy.lib.format) and of safetensors.
 */
@NullMarked
package org.intertwiner.harmonic.export;

import org.jspecify.annotations.NullMarked;
