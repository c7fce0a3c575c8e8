using Drafting.Server.Answers;
using Microsoft.AspNetCore.Http.Metadata;

namespace Drafting.Server.Pipeline;

/// <summary>Finds which parameter of an address could not be read.</summary>
internal static class UnreadableQuery
{
    /// <summary>The refusal that names the parameter; null where the failure is another.</summary>
    public static RefusedException? Find(HttpContext context)
    {
        if (context.Response.StatusCode != StatusCodes.Status400BadRequest || context.GetEndpoint() is not { } endpoint)
            return null;
        var unread = endpoint.Metadata.OfType<IParameterBindingMetadata>().FirstOrDefault(parameter => context.Request.Query.TryGetValue(parameter.Name, out var value)
            && !CanRead(Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType, value));
        return unread is null ? null : Refused.Field(unread.Name, $"“{unread.Name}” is not of the form it should have.");
    }

    private static bool CanRead(Type type, string? value) =>
        type == typeof(long) ? long.TryParse(value, out _)
        : type == typeof(int) ? int.TryParse(value, out _)
        : type != typeof(bool) || bool.TryParse(value, out _);
}
