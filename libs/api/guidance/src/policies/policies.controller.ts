import { Contract } from '@alongside/api-platform';
import type { PolicyPage, PolicyView } from '@alongside/contracts';
import { POLICY_STATES, QUESTION_TYPES } from '@alongside/domain';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { AdoptPolicyBody, PolicyQuery, WithdrawPolicyBody, WritePolicyBody } from './policies.body';
import { PoliciesService } from './policies.service';

@Controller('api/v1/policies')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  @Contract({
    summary: 'The organisation’s policies',
    answer: 'PolicyPage',
    query: {
      state: { type: 'string', enum: [...POLICY_STATES] },
      type: { type: 'string', enum: [...QUESTION_TYPES] },
      text: { type: 'string', maxLength: 100 },
      cursor: { type: 'string' },
      limit: { type: 'integer', minimum: 1, maximum: 100 },
    },
  })
  list(@Query() query: PolicyQuery): Promise<PolicyPage> {
    return this.policies.list(query);
  }

  @Post()
  @Contract({
    summary: 'Begin a policy',
    body: 'WritePolicy',
    answer: 'PolicyView',
    status: 201,
  })
  begin(@Body() body: WritePolicyBody): Promise<PolicyView> {
    return this.policies.begin(body);
  }

  @Get(':policyId')
  @Contract({ summary: 'A policy with its versions', answer: 'PolicyView' })
  read(@Param('policyId', ParseUUIDPipe) policyId: string): Promise<PolicyView> {
    return this.policies.read(policyId);
  }

  @Put(':policyId/draft')
  @Contract({
    summary: 'Write the next version of a policy',
    body: 'WritePolicy',
    answer: 'PolicyView',
    versioned: true,
  })
  write(
    @Param('policyId', ParseUUIDPipe) policyId: string,
    @Body() body: WritePolicyBody,
  ): Promise<PolicyView> {
    return this.policies.write(policyId, body);
  }

  @Post(':policyId/adoptions')
  @Contract({
    summary: 'Adopt the draft of a policy; from then on it is never changed',
    body: 'AdoptPolicy',
    answer: 'PolicyView',
    status: 201,
  })
  adopt(
    @Param('policyId', ParseUUIDPipe) policyId: string,
    @Body() body: AdoptPolicyBody,
  ): Promise<PolicyView> {
    return this.policies.adopt(policyId, body);
  }

  @Post(':policyId/withdrawal')
  @Contract({
    summary: 'Withdraw a policy, with the reason',
    body: 'WithdrawPolicy',
    answer: 'PolicyView',
    status: 201,
  })
  withdraw(
    @Param('policyId', ParseUUIDPipe) policyId: string,
    @Body() { reason }: WithdrawPolicyBody,
  ): Promise<PolicyView> {
    return this.policies.withdraw(policyId, reason);
  }
}
