/** What is turned away before it reaches CloudFront, in prod. It lies in us-east-1, where CloudFront looks for it. */
import { Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'

/** Requests of one address in five minutes: a province's offices share one, and each loads a page of some ten requests. */
const mostOfOneAddress = 10_000

/** Plans and files are documents: long, and full of what looks like markup or an address to these. */
const onlyCounted = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericRFI_BODY',
  'GenericLFI_BODY',
  'EC2MetaDataSSRF_BODY',
]

const managed = [
  { name: 'AWSManagedRulesAmazonIpReputationList', counted: [] },
  { name: 'AWSManagedRulesCommonRuleSet', counted: onlyCounted },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [] },
]

export class FirewallStack extends Stack {
  readonly arn: string

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props)
    const firewall = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: measured('All'),
      rules: [
        {
          name: 'TooManyOfOneAddress',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: mostOfOneAddress } },
          visibilityConfig: measured('TooManyOfOneAddress'),
        },
        ...managed.map(({ name, counted }, index) => ({
          name,
          priority: index + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name,
              ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: measured(name),
        })),
      ],
    })
    this.arn = firewall.attrArn
  }
}

/** Counted; no request is kept as a sample, for that would hold addresses and what people wrote. */
function measured(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName }
}
