namespace Drafting.Documents.Ports;

/// <summary>
/// Which snapshots a log keeps when another is saved: all near the newest, since drafts are opened and recent versions shown from them; of the
/// older ones about one in five thousand revisions, so that a long life does not fill the disk with copies of the whole draft; and the
/// first, which has no entries before it. An old version is then up to some ten thousand entries from its snapshot.
/// </summary>
public static class SnapshotThinning
{
    /// <summary>Snapshots so many revisions before the newest are all kept.</summary>
    public const long Recent = 2000;

    /// <summary>Older ones are kept at the beginning of every so many revisions …</summary>
    public const long Every = 5000;

    /// <summary>… where a revision is in the first so many of them.</summary>
    public const long Kept = 500;
}
