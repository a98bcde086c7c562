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
 * <p>The same seed and data give the same split on every machine. The option {@code --split}
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
 *     <td>{@code speaker}</td><td>about a tenth of the speakers</td>
 *     <td>about another tenth of the speakers; no speaker is in two parts</td>
 *   </tr>
 *   <tr>
 *     <td>{@code speaker:NAME,...}</td><td>the named speakers</td>
 *     <td>about a tenth of the other speakers; no speaker is in two parts</td>
 *   </tr>
 *   <tr>
 *     <td>{@code hold-out:NAME,...}</td><td>the named speakers</td>
 *     <td>about a tenth of the other speakers' clips, at random</td>
 *   </tr>
 *   <tr>
 *     <td>{@code random}</td><td>about a tenth of the clips, at random</td>
 *     <td>about another tenth; speakers are in all parts, as in the original notebook</td>
 *   </tr>
 *   <tr>
 *     <td>{@code audiomnist:0} to {@code audiomnist:4}</td>
 *     <td>12 of the 60 speakers: AudioMNIST's official folds</td><td>12 other speakers</td>
 *   </tr>
 *   <tr>
 *     <td>{@code fsdd}</td><td>takes 0 to 4: the Free Spoken Digit Dataset's official split</td>
 *     <td>about a tenth of the other clips, at random</td>
 *   </tr>
 * </table>
 *
 * <h2>Data sets that grow</h2>
 *
 * <p>The random parts are drawn by {@link org.audiodigit.dataset.SplitRule#HASH}: the part of a
 * speaker or a clip depends only on a hash of the seed and the name of the speaker or the id of the
 * clip. The lowest tenth of the hashes is for testing, the next for validation. A part that would
 * be empty gets one stand-in from the training part, and a part that would have more than a quarter
 * of the names leaves the rest to the training part. If the data set grows:
 *
 * <ul>
 *   <li>New clips of known speakers never move a speaker.
 *   <li>New speakers that the program adds, those of further data sets ({@code --also}) and those
 *       listed in {@value org.audiodigit.dataset.AddedSpeakersFile#NAME} never move anyone, however
 *       few speakers there are: their own part follows from their hash, without stand-ins.
 *   <li>New speakers that are not listed, e.g. copied into the folder, can replace only stand-ins
 *       and speakers beyond a quarter. With 6 speakers most parts have a stand-in, with 60 or more
 *       hardly any.
 *   <li>New clips move no other clip, except stand-ins in data sets of fewer than about 100 clips.
 *   <li>The test parts of {@code fsdd}, {@code audiomnist}, {@code hold-out} and {@code
 *       speaker:NAME} follow from the names alone.
 *   <li>{@code auto} splits at random until the third speaker is added, then by speaker.
 * </ul>
 *
 * <p>No rule can give more for names that are not recorded: a part that depends on the name alone
 * would sometimes be empty. Therefore a trained model records its parts ({@code
 * org.audiodigit.model.TrainedParts}), and is evaluated on them whatever is added later.
 */
package org.audiodigit.dataset;
