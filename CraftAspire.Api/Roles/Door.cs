using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace CraftAspire.Api.Roles;

/// <summary>Opens to those who have at least a role and have given a code of their second factor. Users without a second factor need no code.</summary>
internal sealed record Door(Role Least) : IAuthorizationRequirement;
