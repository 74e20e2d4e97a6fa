/**
 * Structures in files: XYZ and extended XYZ, read and written.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.graph.file.Xyz} (reading and writing, one frame
 * after the other), {@link org.intertwiner.nn.graph.file.XyzFrame} (a structure with the texts of
 * its frame), {@link org.intertwiner.nn.graph.file.XyzLimits} (what a reader accepts), {@link
 * org.intertwiner.nn.graph.file.Elements} (symbols and atomic numbers).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.graph.file.Xyz#write}: numbers are written so
 * that reading gives the same bits, and a file is there whole or not at all.
 *
 * <p><b>Notes.</b> Errors name the line. Clouds of points and meshes come from Wavefront files
 * through {@link org.intertwiner.nn.graph.SurfacePoints}.
 *
 * <p><b>Sources.</b> The XYZ format of the program XMol (1990); G. Csányi and others, "Extended XYZ
 * specification and parsing tools" (2021), sections on the comment line and on properties.
 */
@NullMarked
package org.intertwiner.nn.graph.file;

import org.jspecify.annotations.NullMarked;
