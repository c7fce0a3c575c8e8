namespace Drafting.Server.Answers;

/// <summary>What an endpoint refuses with, for the description of the API: codes, from which the statuses follow.</summary>
internal sealed record Refusals(IReadOnlyList<Problem> Problems)
{
    public static Refusals Of(IEnumerable<RefusedException> refused) => new([.. refused.Select(Problem.Of)]);
}

/// <summary>Says of endpoints what they refuse with.</summary>
internal static class RefusalDeclarations
{
    /// <summary>They refuse with these codes.</summary>
    public static T Refuses<T>(this T endpoints, params string[] codes)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(Refusals.Of(codes.Select(code => new RefusedException(code, ""))));

    /// <summary>They refuse with these codes what a field asks for.</summary>
    public static T RefusesField<T>(this T endpoints, string field, params string[] codes)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(Refusals.Of(codes.Select(code => new RefusedException(code, "", field))));

    /// <summary>They pass on what the draft's owner refuses with.</summary>
    public static T RefusesAsOwner<T>(this T endpoints, params string[] codes)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(Refusals.Of(codes.Select(code => RefusedException.Of(new(code, "")))));
}
