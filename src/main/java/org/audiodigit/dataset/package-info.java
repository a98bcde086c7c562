/**
 * Folders of labelled recordings: their layouts, the scan, and the split into training, validation
 * and test part.
 *
 * <h2>Layouts</h2>
 *
 * <p>The layout that fits most files is detected; if two fit equally well, the more specific one is
 * used. The data set may also be a subfolder of the opened folder. Files that do not fit are listed
 * as problems with a reason.
 *
 * <table>
 *   <caption>Layouts</caption>
 *   <tr><th>name</th><th>path</th><th>used by</th></tr>
 *   <tr>
 *     <td>{@code speaker-folders}</td><td>{@code SPEAKER/LABEL_SPEAKER_TAKE.wav}</td>
 *     <td>AudioMNIST; {@code audioMNIST_meta.txt} is read if it exists</td>
 *   </tr>
 *   <tr>
 *     <td>{@code label-folders}</td><td>{@code LABEL/*.wav}</td>
 *     <td>Keras and Speech Commands; digit words count as digits</td>
 *   </tr>
 *   <tr>
 *     <td>{@code flat}</td><td>{@code LABEL_SPEAKER_TAKE.wav}</td>
 *     <td>the Free Spoken Digit Dataset</td>
 *   </tr>
 * </table>
 *
 * <h2>Splits</h2>
 *
 * <p>The same seed and clips give the same split on every machine. The option {@code --split}
 * accepts:
 *
 * <table>
 *   <caption>Splits</caption>
 *   <tr><th>name</th><th>test part</th><th>validation part</th></tr>
 *   <tr>
 *     <td>{@code auto}</td>
 *     <td colspan="2">the default: {@code speaker} if every clip has a speaker and there are at
 *     least three speakers, else {@code random}</td>
 *   </tr>
 *   <tr>
 *     <td>{@code speaker}</td><td>a tenth of the speakers</td>
 *     <td>another tenth of the speakers; no speaker is in two parts</td>
 *   </tr>
 *   <tr>
 *     <td>{@code speaker:NAME,...}</td><td>the named speakers</td>
 *     <td>a tenth of the other speakers; no speaker is in two parts</td>
 *   </tr>
 *   <tr>
 *     <td>{@code hold-out:NAME,...}</td><td>the named speakers</td>
 *     <td>a random tenth of the other speakers' clips</td>
 *   </tr>
 *   <tr>
 *     <td>{@code random}</td><td>a random tenth of the clips</td>
 *     <td>another random tenth; speakers are in all parts, as in the original notebook</td>
 *   </tr>
 *   <tr>
 *     <td>{@code audiomnist:0} to {@code audiomnist:4}</td>
 *     <td>12 of the 60 speakers: AudioMNIST's official folds</td><td>12 other speakers</td>
 *   </tr>
 *   <tr>
 *     <td>{@code fsdd}</td><td>takes 0 to 4: the Free Spoken Digit Dataset's official split</td>
 *     <td>a random tenth of the other clips</td>
 *   </tr>
 * </table>
 */
package org.audiodigit.dataset;
