using Drafting.Hosting.Orleans.Wire;

namespace Drafting.Hosting.Orleans;

/// <summary>An observer of one draft on some node, as the draft's owner sees it.</summary>
[Alias("drafting.listener")]
internal interface IDraftListener : IGrainObserver
{
    /// <summary>
    /// What is new on the draft. An owner waits for the answer before it tells the same listener more, so nothing overtakes; what it cannot
    /// deliver it leaves out, and the revisions tell.
    /// </summary>
    [Alias("tell")]
    [ResponseTimeout("00:00:05")]
    Task TellAsync(DraftNews news);
}
