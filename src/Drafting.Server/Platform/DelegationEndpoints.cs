using Drafting.Documents;
using Drafting.Server.Answers;
using Drafting.Server.Pipeline;

namespace Drafting.Server.Platform;

/// <summary>Which delegations there are.</summary>
internal static class DelegationEndpoints
{
    private static readonly IReadOnlyList<DelegationView> All =
        [.. Delegations.All.Select(delegation => new DelegationView(delegation.Code, delegation.Names, delegation.Member, delegation.Group))];

    private static readonly IReadOnlyList<OtherNamesView> OtherNames = [.. Drafting.Documents.OtherNames.All.Select(other => new OtherNamesView(other.Code, other.IsGroup, other.Names))];

    public static void MapDelegations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/delegations", () => new TaggedJson<IReadOnlyList<DelegationView>>(All) { IsKept = true }).Compressed().WithTags("Delegations")
            .WithSummary("Member States and observers, with their names in six languages.");
        api.MapGet("/delegations/names", () => new TaggedJson<IReadOnlyList<OtherNamesView>>(OtherNames) { IsKept = true }).Compressed().WithTags("Delegations")
            .WithSummary("What delegations and groups are called besides their names: short, formal and former names, abbreviations.");
    }
}
