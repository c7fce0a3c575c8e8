using System.Collections.Immutable;
using Drafting.Hosting.Orleans.Wire;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Runtime.Services;
using Orleans.Services;

namespace Drafting.Hosting.Orleans;

/// <summary>
/// Who looks at which drafts, from all silos at once. Asking a draft's grain would open the draft, and two hundred drafts would be two hundred
/// calls; here each silo is asked once, for the drafts it owns.
/// </summary>
[Alias("drafting.attendances")]
internal interface IAttendances : IGrainWithIntegerKey
{
    /// <summary>Of these drafts, the ones that somebody looks at; those of a silo that does not answer in time are left out.</summary>
    [Alias("of")]
    [ResponseTimeout("00:00:02")]
    Task<ImmutableArray<AttendedDraft>> OfAsync(ImmutableArray<string> draftIds);
}

/// <summary>Asks every silo, from whichever one is nearest to the caller.</summary>
[StatelessWorker]
[GrainType("attendances")]
internal sealed class Attendances(IClusterMembershipService members, SiloAttendanceClient silos, ILogger<Attendances> logger) : Grain, IAttendances
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<AttendedDraft>> OfAsync(ImmutableArray<string> draftIds)
    {
        var active = members.CurrentSnapshot.Members.Values.Where(member => member.Status == SiloStatus.Active);
        var answers = await Task.WhenAll(active.Select(member => AskAsync(member.SiloAddress, draftIds)));
        return [.. answers.SelectMany(answer => answer)];
    }

    private async Task<ImmutableArray<AttendedDraft>> AskAsync(SiloAddress silo, ImmutableArray<string> draftIds)
    {
        try
        {
            return await silos.On(silo).OfAsync(draftIds);
        }
        catch (Exception failure) when (OwnerCalls.MayPass(failure))
        {
            logger.AttendanceNotRead(silo.ToString(), failure);
            return [];
        }
    }
}

/// <summary>One on each silo: who looks at the drafts that are owned there.</summary>
[Alias("drafting.siloAttendance")]
internal interface ISiloAttendance : IGrainService
{
    /// <summary>Of these drafts, the ones owned by this silo that somebody looks at.</summary>
    [Alias("of")]
    [ResponseTimeout("00:00:01")]
    Task<ImmutableArray<AttendedDraft>> OfAsync(ImmutableArray<string> draftIds);
}

/// <inheritdoc/>
internal sealed class SiloAttendance(GrainId id, Silo silo, ILoggerFactory loggers, OwnedDrafts owned) : GrainService(id, silo, loggers), ISiloAttendance
{
    /// <inheritdoc/>
    public Task<ImmutableArray<AttendedDraft>> OfAsync(ImmutableArray<string> draftIds) => Task.FromResult(owned.Attended(draftIds));
}

/// <summary>Reaches each silo's.</summary>
internal sealed class SiloAttendanceClient(IServiceProvider services) : GrainServiceClient<ISiloAttendance>(services)
{
    /// <summary>The one on a silo.</summary>
    public ISiloAttendance On(SiloAddress silo) => GetGrainService(silo);
}
