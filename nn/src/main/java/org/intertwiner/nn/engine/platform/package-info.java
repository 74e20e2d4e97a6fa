/**
 * The name of this machine among native libraries.
 *
 * <p><b>Defined</b>: {@link org.intertwiner.nn.engine.platform.NativePlatform}.
 *
 * <p><b>Key result</b>: operating system and processor as the archives of native libraries call
 * them, for example {@code linux-x86_64}.
 *
 * <p><b>Notes</b>: nothing is loaded to find it out.
 *
 * <p><b>Sources</b>: the classifiers of the JavaCPP presets.
 */
@NullMarked
package org.intertwiner.nn.engine.platform;

import org.jspecify.annotations.NullMarked;
