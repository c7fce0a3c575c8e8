using System.Globalization;
using System.Threading.RateLimiting;
using Drafting.Server.Configuration;
using Microsoft.AspNetCore.RateLimiting;

namespace Drafting.Server.Access;

/// <summary>How often one address may try to sign in; single accounts are guarded by <see cref="SignInGuard"/> besides.</summary>
internal static class SignInLimit
{
    public const string Policy = "signIn";

    public static void AddSignInLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        services.AddOptions<RateLimiterOptions>().Configure<LimitOptions>((options, limits) => options.AddPolicy(Policy, context =>
            RateLimitPartition.GetFixedWindowLimiter(
                SignInOrigin.PlaceOf(context.Connection.RemoteIpAddress),
                _ => new() { PermitLimit = limits.SignInsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })));
    }
}
